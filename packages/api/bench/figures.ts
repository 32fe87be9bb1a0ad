import { parseArgs } from "node:util";
import { listDecidedAlike, listDecidedVectors } from "@causeway/db/decided-case";
import { newId } from "@causeway/db/ids";
import { testDatabase } from "@causeway/db/test/database";
import globalSetup from "@causeway/db/test/global-setup";
import { manyCases } from "@causeway/db/test/many-cases";
import { withActor } from "@causeway/db/with-actor";
import type { StaffActor } from "@causeway/rules/actor";
import { likeCasesShown, nearestVectors } from "@causeway/rules/decision/like-cases";
import { type FiguresFilter, figuresFilterSchema } from "@causeway/rules/figures/period";
import { contextOf } from "../demo/people.ts";
import { showFigures } from "../src/figures/show-figures.ts";
import { testApps } from "../test/browser.ts";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm bench:figures [--cases 100000]`: the page of figures as its use-case answers it behind the policies, and the search
// for like cases, over cases of three years with their history. A page asked for a few times a day may take a second for
// the twelve months it opens with; what is searched while somebody decides may not.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    cases: { type: "string", default: "100000" },
    rounds: { type: "string", default: "7" },
    minutes: { type: "string", default: "30" },
  },
});
const barMs: Record<string, number> = { "figures, last 12 months": 1000, "like cases": 250 };
const { after, opened, end } = bounded(Number(values.minutes));
const say = (line: string) => process.stdout.write(`${line}\n`);

await opened(globalSetup(), (stop) => stop());
const db = await testDatabase();
after(() => db.drop());
try {
  const cases = await manyCases(db.owner, {
    cases: Number(values.cases),
    minutes: Number(values.minutes),
    history: true,
    say,
  });
  const { rows } = await db.owner.query<{ id: string }>(
    "select person_id as id from staff where 'reviewer' = any (roles) limit 1",
  );
  const actor: StaffActor = { kind: "staff", personId: rows[0]?.id ?? "", roles: ["reviewer"] };
  const { admin } = await testApps(db);
  const ctx = contextOf(admin, { now: new Date() }, actor) as Parameters<typeof showFigures>[0];
  const figures = (filter: Partial<FiguresFilter>) => async () => {
    await showFigures(ctx, figuresFilterSchema.parse(filter));
  };
  const asks: Record<string, () => Promise<void>> = {
    "figures, this month": figures({ period: "month" }),
    "figures, last 12 months": figures({ period: "year" }),
    "figures, 36 months": figures({ period: "range", from: "2000-01-01" }),
    "figures, 12 months of one path": figures({ period: "year", route: "merits" }),
    "like cases": () =>
      withActor(ctx.db, actor, async (tx) => {
        const vectors = await listDecidedVectors(tx, "merits");
        const nearest = nearestVectors(vectors.at(7) ?? "", vectors).map(({ vector }) => vector);
        const but = { organisationId: newId(), caseId: newId() };
        await listDecidedAlike(tx, { path: "merits", vectors: nearest, but, most: likeCasesShown });
      }),
  };
  const table = [[`${cases.toLocaleString("en")} cases`, "median ms", "slowest ms", "bar"]];
  const took: Record<string, { median: number; slowest: number }> = {};
  for (const [name, ask] of Object.entries(asks)) {
    await ask();
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const before = performance.now();
      await ask();
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    const [median, slowest] = [ms(times[Math.floor(times.length / 2)]), ms(times.at(-1))];
    took[name] = { median, slowest };
    table.push([name, String(median), String(slowest), name in barMs ? `≤ ${barMs[name]}` : ""]);
  }
  printTable(table);
  const missed = Object.entries(barMs).flatMap(([name, bar]) =>
    (took[name]?.median ?? Number.POSITIVE_INFINITY) > bar ? [name] : [],
  );
  writeReport("figures", { cases, rounds: Number(values.rounds), unit: "milliseconds", took, barMs, missed });
  for (const name of missed) process.stdout.write(`missed: ${name}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await end();
}

function ms(value = Number.NaN): number {
  return Math.round(value * 10) / 10;
}
