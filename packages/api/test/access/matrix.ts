import type { TestDatabase } from "@causeway/db/test/database";
import { adminRouter } from "../../src/admin-router.ts";
import { type AppError, toAppError } from "../../src/errors.ts";
import { portalRouter } from "../../src/portal-router.ts";
import type { Meta, StepUp } from "../../src/trpc.ts";
import type { TestApps } from "../browser.ts";
import {
  type ActorKind,
  actorKinds,
  addressOf,
  type Browsers,
  browsersOf,
  isStaff,
  readable,
} from "./actors.ts";
import { allowed } from "./expected.ts";
import { inputFor, placeOf } from "./inputs.ts";
import { marksIn } from "./marks.ts";
import { aScenario, type Scenario } from "./scenario.ts";

export type Cell = {
  procedure: string;
  actor: ActorKind;
  expected: string;
  answered: string;
  leaks: string[];
  /** Planted words that he read and may read: proof that the search is not blind. */
  seen: string[];
  /** He was answered by a refusal, whether of him or of the matter: what he asked for was not done. */
  refused: boolean;
};
export type Matrix = { procedures: number; actors: number; cells: Cell[]; wrong: string[]; leaks: number };

type Procedure = { path: string; mutates: boolean; stepUp: StepUp };

/** Every procedure of both routers, as the routers themselves name them. */
export function proceduresOf(): Procedure[] {
  const of = (app: string, procedures: object) =>
    Object.entries(procedures).map(([name, procedure]) => {
      const { type, meta } = (procedure as { _def: { type: string; meta?: Meta } })._def;
      return { path: `${app}.${name}`, mutates: type === "mutation", stepUp: meta?.stepUp ?? "never" };
    });
  return [...of("portal", portalRouter._def.procedures), ...of("admin", adminRouter._def.procedures)].sort(
    (one, other) => one.path.localeCompare(other.path),
  );
}

/**
 * Calls every procedure as every kind of actor on a real database. Who is to be refused tries first, in one shared
 * scenario that must not change by it; what is allowed and writes gets a scenario of its own.
 */
export async function tryEverything(db: TestDatabase, apps: TestApps): Promise<Matrix> {
  const procedures = proceduresOf();
  const cells: Cell[] = [];
  const wrong = [
    ...procedures.filter(({ path }) => !allowed[path]).map(({ path }) => `${path} is not in the table`),
    ...Object.keys(allowed)
      .filter((path) => !procedures.some((one) => one.path === path))
      .map((path) => `${path} is in the table and not in the routers`),
  ];
  const known = procedures.filter(({ path }) => allowed[path]);
  const isAllowed = (path: string, actor: ActorKind) => allowed[path]?.includes(actor) ?? false;

  const shared = await aScenario(db, apps);
  const browsers = new Map<ActorKind, Browsers>();
  for (const actor of actorKinds) browsers.set(actor, await browsersOf(actor, shared, apps, db));
  const before = await fingerprint(db, shared);
  for (const { path, mutates } of known) {
    const trying = actorKinds.filter((actor) => !(isAllowed(path, actor) && mutates));
    cells.push(
      ...(await Promise.all(
        trying.map((actor) => tryOne(path, actor, shared, browsers.get(actor) as Browsers)),
      )),
    );
  }
  const after = await fingerprint(db, shared);
  for (const [table, rows] of before) {
    if (after.get(table) !== rows) wrong.push(`what was refused or only read has changed ${table}`);
  }

  // What nearly anybody may do touches only himself: a session of his own for each attempt is enough.
  const spare = await aScenario(db, apps, shared.b);
  // A refusal takes everything back, so its scenario serves the next attempt: making one costs as much as ten attempts.
  const untouched: Scenario[] = [];
  for (const { path } of known.filter((one) => one.mutates)) {
    const actors = actorKinds.filter((kind) => isAllowed(path, kind));
    const personal = actors.length > 5 || path.includes(".secondFactor.");
    const tried = actors.map(async (actor) => {
      const own = personal ? spare : (untouched.pop() ?? (await aScenario(db, apps, shared.b)));
      const cell = await tryOne(path, actor, own, await browsersOf(actor, own, apps, db));
      if (cell.refused && !personal) untouched.push(own);
      return cell;
    });
    cells.push(...(await Promise.all(tried)));
  }
  for (const cell of cells) {
    if (cell.answered !== cell.expected)
      wrong.push(`${cell.procedure} as ${cell.actor}: expected ${cell.expected}, answered ${cell.answered}`);
    if (cell.leaks.length > 0)
      wrong.push(`${cell.procedure} as ${cell.actor} leaks ${cell.leaks.join(", ")}`);
  }
  const leaks = cells.reduce((sum, cell) => sum + cell.leaks.length, 0);
  return { procedures: procedures.length, actors: actorKinds.length, cells, wrong, leaks };
}

async function tryOne(path: string, actor: ActorKind, scenario: Scenario, browsers: Browsers): Promise<Cell> {
  const expected = allowed[path]?.includes(actor) ? "allowed" : refusalOf(path, actor);
  const [app = "", feature = "", verb = ""] = path.split(".");
  const address = app === "portal" ? addressOf(actor, placeOf(path), scenario) : "/";
  const browser = app === "portal" ? browsers.portal : browsers.admin;
  const input = inputFor(path, scenario);
  try {
    const answer = await browser.at(address, (caller: unknown) => {
      const procedures = caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      return procedures[feature]?.[verb]?.(input) ?? Promise.reject(new Error(`no ${path}`));
    });
    return {
      ...{ procedure: path, actor, expected, answered: "allowed", refused: false },
      ...sortMarks(answer, actor),
    };
  } catch (error) {
    const refusal = toAppError(error);
    const marks = sortMarks([refusal.message, refusal.details], actor);
    return { procedure: path, actor, expected, answered: classOf(path, refusal), refused: true, ...marks };
  }
}

function sortMarks(answer: unknown, actor: ActorKind): { leaks: string[]; seen: string[] } {
  const marks = marksIn(answer);
  const may = readable(actor);
  return {
    leaks: marks.filter((word) => !may.includes(word)),
    seen: marks.filter((word) => may.includes(word)),
  };
}

/** A refusal for reasons of the matter (already sent, not open, wrong code) is an answer to somebody who may ask. */
function classOf(path: string, refusal: AppError): string {
  const { reason } = refusal;
  if (reason === "internal") return `internal: ${String(refusal.cause)}`;
  if (reason === "input-invalid") return `input-invalid: ${String(refusal.cause).slice(0, 300)}`;
  // Whoever holds the link may; this one leads nowhere.
  if (byLink.test(path) && reason === "not-found") return "allowed";
  return refusals.includes(reason) ? reason : "allowed";
}

const byLink = /\.(devMailbox\.get|notification\.(choice|choose))$/;
const refusals: string[] = ["not-signed-in", "session-expired", "not-found", "not-allowed"];

/** How somebody is refused: strangers learn nothing; who belongs here and may not do this is told so. */
function refusalOf(path: string, actor: ActorKind): string {
  if (path.startsWith("admin.")) {
    if (!isStaff(actor)) return "not-signed-in";
    const elsewhere = actor.replace("-elsewhere", "") as ActorKind;
    return allowed[path]?.includes(elsewhere) || path === "admin.account.revokeSession"
      ? "not-found"
      : "not-allowed";
  }
  if (actor === "anonymous" || actor === "expired") return "not-signed-in";
  const place = placeOf(path);
  const insider = actor === "owner" || actor === "preparer" || actor === "viewer";
  if (place === "organisation" && insider) return "not-allowed";
  return "not-found";
}

/** The contents of every table with rows of the two organisations, so that a silent change shows. */
async function fingerprint(db: TestDatabase, { a, b }: Scenario): Promise<Map<string, string>> {
  const { rows } = await db.owner.query<{ table_name: string }>(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'organisation_id'
       and table_name not in ('audit_entry', 'audit_head', 'download_ticket') order by 1`,
  );
  const found = new Map<string, string>();
  for (const { table_name: table } of rows) {
    const { rows: digests } = await db.owner.query<{ digest: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${table} t
       where organisation_id = any($1)`,
      [[a.organisation.id, b.organisation.id]],
    );
    found.set(table, digests[0]?.digest ?? "");
  }
  return found;
}
