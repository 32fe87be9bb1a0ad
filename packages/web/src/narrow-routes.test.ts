import { matchRoutes, type RouteObject, type ServerBuild } from "react-router";
import { expect, test } from "vitest";
import { narrowRoutes } from "./narrow-routes.ts";

// Ids by address, as an app's route table has them: layouts with and without a path, an index, splats, shared words.
const table = {
  root: [undefined, ""],
  public: ["root", undefined],
  landing: ["public", undefined],
  account: ["public", "account"],
  organisation: ["root", "o/:organisationId"],
  "organisation-trpc": ["organisation", "trpc/*"],
  cases: ["organisation", "cases"],
  "case-export": ["organisation", "cases/export"],
  "case-new": ["organisation", "cases/new"],
  template: ["organisation", "cases/import/template.csv"],
  case: ["organisation", "cases/:caseId"],
  evidence: ["organisation", "cases/:caseId/evidence"],
  trpc: ["root", "trpc/*"],
  "not-found": ["root", "*"],
} as const;

const uuid = "01a20587-5148-7389-9e78-d2aed57575c6";

test.each([
  "/",
  "/account",
  "/account/",
  "/ACCOUNT",
  "/acc%6Funt",
  `/o/${uuid}`,
  `/o/${uuid}/cases`,
  `/o/${uuid}/cases.data`,
  `/o/${uuid}/cases/_.data`,
  `/o/${uuid}/cases/export`,
  `/o/${uuid}/cases/${uuid}`,
  `/o/${uuid}/cases/import/template.csv`,
  `/o/${uuid}/cases/${uuid}/evidence`,
  `/o/${uuid}/trpc/sponsorshipCase.list`,
  `/o//cases`,
  `//o/${uuid}/cases`,
  `/o/${uuid}/cases/../account`,
  "/trpc",
  "/trpc/a.b,c.d",
  "/nowhere/at/all",
  "/_root.data",
])("%s leads to the same page as among all routes", (path) => {
  const meant = path.replace(/(\/_)?\.data$/, "") || "/";
  const lines = (build: ServerBuild) => matchRoutes(treeOf(build), meant)?.map(({ route }) => route.id);
  expect(narrowRoutes(whole, lines)(path)).toEqual(lines(whole));
});

test("an ordinary address leaves few routes, made once for all addresses of its kind", () => {
  const made: string[][] = [];
  const choose = narrowRoutes(whole, (build) => made.push(Object.keys(build.routes)));
  for (const id of [uuid, "another", "a-third"]) choose(`/o/${id}/cases`);
  expect(made.slice(1)).toEqual([["root", "organisation", "cases", "not-found"]]);
});

const whole = {
  routes: Object.fromEntries(
    Object.entries(table).map(([id, [parentId, path]]) => [
      id,
      { id, parentId, path, index: id === "landing", module: {} },
    ]),
  ),
  assets: { routes: {} },
} as unknown as ServerBuild;

function treeOf({ routes }: ServerBuild, parentId?: string): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return [];
    const { id, path, index } = route;
    const place = path === undefined ? {} : { path };
    return index
      ? [{ id, ...place, index: true }]
      : [{ id, ...place, children: treeOf({ routes } as ServerBuild, id) }];
  });
}
