import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import {
  type OpenDatabase,
  openTestDatabase,
  type TestDatabase,
  testDatabase,
  testSecrets,
} from "@causeway/db/test/database";
import globalSetup from "@causeway/db/test/global-setup";
import { manyCases } from "@causeway/db/test/many-cases";
import type { MemberActor, StaffActor } from "@causeway/rules/actor";
import { caseListFilterSchema, queueFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { contextOf } from "../demo/people.ts";
import { listQueue } from "../src/review/list-queue.ts";
import { listCases } from "../src/sponsorship-case/list-cases.ts";
import { testApps } from "../test/browser.ts";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm bench:lists`: the first and the deep pages of the queue and of an employer's list, and the search of both, each as
// the use-case answers it behind the policies, at 10,000 and at 1,000,000 cases. The two databases are asked in turns, so
// that what disturbs the machine disturbs both. The bar is on how much longer the large one takes. With `--keep DIRECTORY`
// the two databases stay there, are brought to the present by the migrations, and need not be written the next time.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    cases: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3000" },
    minutes: { type: "string", default: "45" },
    keep: { type: "string" },
  },
});
const sizes = [10_000, Number(values.cases)] as const;
const rounds = Number(values.rounds);
const bar = 1.3;
const say = (line: string) => process.stdout.write(`${line}\n`);

setFlagsFromString("--expose-gc");
const collect: (options: { type: "major" | "minor" }) => void = runInNewContext("gc");

type Ask = () => Promise<{ rows: readonly unknown[] }>;
type House = { organisation_id: string; name_en: string; name_zh: string };

const { after, opened, end } = bounded(Number(values.minutes));
const kept = values.keep
  ? await opened(startEmbedded({ directory: values.keep }), ({ stop }) => stop())
  : undefined;
if (!kept) await opened(globalSetup(), (stop) => stop());
try {
  const asks: Record<string, Ask>[] = [];
  const written: number[] = [];
  for (const cases of sizes) {
    const db = kept ? await keptDatabase(kept.url, cases) : await testDatabase();
    after(() => (kept ? db.close() : db.drop()));
    written.push(await filled(db, cases));
    asks.push(await asksOf(db));
  }
  const figures: Record<string, object> = {};
  const table = [["list", "p50 small", "p50 large", "ratio", "p99 small", "p99 large", "ratio"]];
  let worst = 0;
  for (const name of Object.keys(asks[0] ?? {})) {
    const [small, large] = await inTurns(asks.map((one) => one[name] as Ask));
    const p50 = { small: at(small, 0.5), large: at(large, 0.5) };
    const p99 = { small: at(small, 0.99), large: at(large, 0.99) };
    const ratio = { p50: p50.large / p50.small, p99: p99.large / p99.small };
    worst = Math.max(worst, ratio.p50, ratio.p99);
    figures[name] = { p50, p99, ratio };
    table.push([
      ...[name, ms(p50.small), ms(p50.large), ratio.p50.toFixed(2)],
      ...[ms(p99.small), ms(p99.large), ratio.p99.toFixed(2)],
    ]);
  }
  printTable(table);
  say(`worst ratio ${worst.toFixed(2)}, bar ≤ ${bar}`);
  writeReport("lists", {
    cases: written,
    rounds,
    unit: "milliseconds",
    lists: figures,
    worstRatio: worst,
    bar,
  });
  process.exitCode = worst <= bar && written.every((count, which) => count === sizes[which]) ? 0 : 1;
} finally {
  await end();
}

async function keptDatabase(url: (name: string) => string, cases: number): Promise<OpenDatabase> {
  const name = `lists_${cases}`;
  await migrate({ url: url(name), secrets: testSecrets, mailboxOpen: true });
  return openTestDatabase(url("postgres"), name);
}

/** How many cases there are, written now unless an earlier run did. */
async function filled({ owner }: TestDatabase, cases: number): Promise<number> {
  const { rows } = await owner.query<{ count: number }>("select count(*)::int from sponsorship_case");
  if (rows[0]?.count === cases) {
    await owner.query("vacuum analyze work_item, sponsorship_case");
    return cases;
  }
  const before = performance.now();
  const written = await manyCases(owner, { cases, minutes: Number(values.minutes), say });
  const seconds = (performance.now() - before) / 1000;
  say(
    `${Math.round(written / seconds).toLocaleString("en")} cases a second, indexes and statistics included`,
  );
  return written;
}

/** Every list as somebody who may read it; each call takes another employer, page or word. */
async function asksOf(db: TestDatabase): Promise<Record<string, Ask>> {
  const apps = await testApps(db);
  const clock = { now: new Date() };
  const query = async <Row extends object>(sql: string) => (await db.owner.query<Row>(sql)).rows;
  // The same many of each, from all over the table.
  const houses = await query<House>(
    `select o.id as organisation_id, o.name_en, o.name_zh from organisation o where o.kind = 'employer'
     and exists (select from work_item w where w.organisation_id = o.id and w.status <> 'draft')
     and (select count(*) from (select from sponsorship_case c where c.organisation_id = o.id limit 1000) c) < 1000
     order by md5(o.id::text) limit 100`,
  );
  const members = await query<{ organisation_id: string; person_id: string }>(
    `select organisation_id, person_id from membership where organisation_id = any (array[${houses.map((one) => `'${one.organisation_id}'`).join(",")}]::uuid[])`,
  );
  const references = await query<{ reference: string }>(
    "select reference from work_item order by md5(case_id::text) limit 100",
  );
  const names = await query<{ organisation_id: string; candidate_name: string }>(
    `select organisation_id, candidate_name from sponsorship_case
     where organisation_id = any (array[${houses.map((one) => `'${one.organisation_id}'`).join(",")}]::uuid[]) order by md5(id::text) limit 100`,
  );
  const deepQueue = await query<{ due: string; id: string }>(
    // About the middle, where a full page follows in the small database, too.
    `select due::text, id from (select clock_due_on as due, case_id as id,
       percent_rank() over (order by clock_due_on, case_id) as depth from work_item
       where status in ('submitted', 'in-review', 'recommended', 'approved')) ranked
     where depth between 0.4 and 0.6 order by md5(id::text) limit 100`,
  );
  const deepClosed = await query<{ at: Date; id: string }>(
    "select submitted_at as at, case_id as id from work_item where status = 'granted' order by md5(case_id::text) limit 100",
  );
  const staff = contextOf(apps.admin, clock, {
    ...{ kind: "staff", personId: "01900000-0000-7000-8002-000000000001", roles: ["reviewer"] },
  } as StaffActor) as Parameters<typeof listQueue>[0];
  const queue = (filter: object, cursor?: string) =>
    listQueue(staff, { ...queueFilterSchema.parse(filter), cursor });
  const list = (organisationId: string, filter: object, cursor?: string) => {
    const personId = members.find((one) => one.organisation_id === organisationId)?.person_id ?? "";
    const actor: MemberActor = { kind: "member", role: "owner", personId, organisationId };
    const ctx = contextOf(apps.portal, clock, actor) as Parameters<typeof listCases>[0];
    return listCases(ctx, { ...caseListFilterSchema.parse(filter), cursor });
  };
  let turn = 0;
  const next = <One>(all: readonly One[]): One => {
    turn += 1;
    return all[turn % all.length] as One;
  };
  const deepOwn = new Map<string, string>();
  for (const { organisation_id: id } of houses) {
    const first = await list(id, {});
    const second = first.next ? await list(id, {}, first.next) : first;
    if (second.next ?? first.next) deepOwn.set(id, second.next ?? first.next ?? "");
  }
  const deepHouses = [...deepOwn];
  return {
    "queue, first page": () => queue({}),
    "queue, deep page": () => {
      const { due, id } = next(deepQueue);
      return queue({}, cursorOf(due, id));
    },
    "queue, closed, first page": () => queue({ tab: "closed" }),
    "queue, closed, deep page": () => {
      const { at: submitted, id } = next(deepClosed);
      return queue({ tab: "closed" }, cursorOf(submitted.toISOString(), id));
    },
    "queue, one's own": () => queue({ holder: "mine" }),
    "queue, to claim": () => queue({ tab: "unclaimed", holder: "nobody" }),
    "queue, one employer": () => queue({ employer: next(houses).organisation_id }),
    "queue, search by employer": () => queue({ search: next(houses).name_en }),
    "queue, search in Chinese": () => queue({ search: next(houses).name_zh.slice(0, -4) }),
    "queue, search by number": () => queue({ search: next(references).reference }),
    "employer's list, first page": () => list(next(houses).organisation_id, {}),
    "employer's list, deep page": () => {
      const [id, cursor] = next(deepHouses);
      return list(id, {}, cursor);
    },
    "employer's list, by title": () => list(next(houses).organisation_id, { sort: "title" }),
    "employer's list, search": () => {
      const { organisation_id: id, candidate_name: name } = next(names);
      return list(id, { q: name.slice(3) });
    },
  };
}

/**
 * Milliseconds of each call, the databases by turns, sorted. The first hundred touch what
 * the rest asks for, as a database in use has it in memory, and do not count. Garbage is collected
 * between the calls: V8 pauses one call in a hundred for it, by chance on one side, which is what a p99 would then show.
 */
async function inTurns(asks: readonly Ask[]): Promise<[number[], number[]]> {
  const taken: [number[], number[]] = [[], []];
  for (let round = -100; round < rounds; round += 1) {
    if (round % 200 === 0) collect({ type: "major" });
    else if (round % 5 === 0) collect({ type: "minor" });
    for (const [which, ask] of asks.entries()) {
      const before = performance.now();
      await ask();
      if (round >= 0) taken[which === 0 ? 0 : 1].push(performance.now() - before);
    }
  }
  for (const one of taken) one.sort((a, b) => a - b);
  return taken;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function cursorOf(...keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}
