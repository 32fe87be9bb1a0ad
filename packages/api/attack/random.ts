import { makeDice } from "../chaos/dice.ts";
import { type ActorKind, actorKinds, addressOf, browsersOf, readable } from "../test/access/actors.ts";
import { inputFor, placeOf } from "../test/access/inputs.ts";
import { marksIn } from "../test/access/marks.ts";
import { proceduresOf } from "../test/access/matrix.ts";
import type { Scenario } from "../test/access/scenario.ts";
import { type Ask, ask, queryUrl } from "./http.ts";
import type { World } from "./world.ts";

export type RandomRun = {
  sent: number;
  seconds: number;
  answered: Record<string, number>;
  aborted: number;
  killed: number;
  /** Answers that held words their reader may not read. */
  leaks: string[];
  /** Answers that held words, all of them the reader's own: proof that the search is not blind. */
  ownWords: number;
};

/**
 * Mixed requests of everybody at once against both apps: pages, queries and writes, at houses A and B, over pools of four
 * connections, while some hang up and connections are killed. Every answer is searched for words of the wrong house.
 */
export async function randomRun(
  world: World,
  options: { requests: number; seconds: number; seed: number; lanes: number },
): Promise<RandomRun> {
  const next = makeDice(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const cookies = await cookiesOf(world);
  const swapped: Scenario = { ...world.scenario, a: world.scenario.b, b: world.scenario.a };
  const procedures = proceduresOf().filter(({ path }) => !/\.(auth|devMailbox)\./.test(path));
  const run: RandomRun = { sent: 0, seconds: 0, answered: {}, aborted: 0, killed: 0, leaks: [], ownWords: 0 };
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;

  const one = (): { kind: ActorKind; url: string; options: Ask } => {
    const kind = pick(actorKinds);
    const target = next() < 0.5 ? world.scenario : swapped;
    const app = next() < 0.75 ? "portal" : "admin";
    const origin = world[app];
    const options: Ask = { cookie: cookies.get(kind)?.[app] };
    if (next() < 0.04) options.abortAfterMs = Math.floor(next() * 40);
    if (next() < 0.2) return { kind, url: `${origin}${pagePath(app, target, pick)}`, options };
    const { path, mutates } = pick(procedures.filter((procedure) => procedure.path.startsWith(app)));
    const name = path.slice(app.length + 1);
    const scope = app === "portal" ? addressOf(kind, placeOf(path), target).replace(/\/$/, "") : "";
    const input = inputOf(path, target);
    // Writes meet their guards: most are refused, and what is allowed may change A or B, never across.
    if (!mutates) return { kind, url: queryUrl(origin, scope, [name], [input]), options };
    return {
      kind,
      url: `${origin}${scope}/trpc/${name}`,
      options: {
        ...options,
        method: "POST",
        headers: { origin, "content-type": "application/json" },
        body: JSON.stringify({ json: input ?? null }),
      },
    };
  };

  const lane = async () => {
    while (run.sent < options.requests && elapsed() < options.seconds) {
      run.sent += 1;
      const { kind, url, options: how } = one();
      const { status, body } = await ask(url, how);
      if (status === 0) run.aborted += 1;
      else
        run.answered[`${Math.floor(status / 100)}xx`] =
          (run.answered[`${Math.floor(status / 100)}xx`] ?? 0) + 1;
      const words = marksIn(body);
      const wrong = words.filter((word) => !readable(kind).includes(word));
      if (wrong.length > 0) run.leaks.push(`${kind} read ${wrong} at ${url.slice(0, 200)}`);
      else if (words.length > 0) run.ownWords += 1;
    }
  };
  let killing = true;
  const killer = (async () => {
    while (killing) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      const { rowCount } = await world.db.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename in ('causeway_portal', 'causeway_admin') order by random() limit 1`,
      );
      run.killed += rowCount ?? 0;
    }
  })();
  await Promise.all(Array.from({ length: options.lanes }, lane));
  killing = false;
  await killer;
  run.seconds = elapsed();
  return run;
}

const portalPages = [
  "cases",
  "members",
  "profile",
  "cases/:case",
  "cases/:case/evidence",
  "cases/:case/timeline",
];
const adminPages = ["queue", "organisations", "organisations/:org", "staff", "cases/:org/:case", "account"];

function pagePath(app: "portal" | "admin", { a }: Scenario, pick: <T>(list: readonly T[]) => T): string {
  const filled = (path: string) =>
    path.replace(":org", a.organisation.id).replace(":case", a.sponsorshipCase.id);
  if (app === "admin") return `/${filled(pick(adminPages))}`;
  const ending = pick(["", ".data"]);
  if (pick([true, false, false]))
    return `/c/${a.sponsorshipCase.id}${pick(["", "/particulars", "/documents", "/data"])}`;
  return `/o/${a.organisation.id}/${filled(pick(portalPages))}${ending}`;
}

/** What cannot be said in JSON (a file's bytes) becomes a word; the procedure refuses it after its guard. */
function inputOf(path: string, scenario: Scenario): unknown {
  const input = inputFor(path, scenario);
  return JSON.parse(JSON.stringify(input ?? null)) ?? undefined;
}

async function cookiesOf(world: World): Promise<Map<ActorKind, { portal: string; admin: string }>> {
  const all = new Map<ActorKind, { portal: string; admin: string }>();
  for (const kind of actorKinds) {
    const { portal, admin } = await browsersOf(kind, world.scenario, world.apps, world.db);
    const said = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    all.set(kind, { portal: said(portal.jar), admin: said(admin.jar) });
  }
  return all;
}
