import { parseArgs } from "node:util";
import { seedDemo } from "../packages/api/demo/seed.ts";
import { readEnv } from "../packages/api/src/env.ts";
import { manyCases } from "../packages/db/test/many-cases.ts";
import { ownerPool } from "../packages/db/test/owner-pool.ts";

// Filled in by `npm run demo`, `pnpm dev` and `pnpm db:seed`; leaves an installation that has employers alone.
// `pnpm db:seed --cases 1000000` writes that many cases besides, straight by SQL, to see how lists answer at that size;
// with `--history` how long each stayed in every state too, to see how the figures do.
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "0" },
    minutes: { type: "string", default: "45" },
    history: { type: "boolean", default: false },
  },
});
const env = readEnv(process.env);
const say = (line: string) => process.stdout.write(`      ${line}\n`);
if (!env.DATABASE_URL) throw new Error("DATABASE_URL names the database to fill in");
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 0 || cases > 2_000_000)
  throw new Error("--cases is a number up to 2000000");
await seedDemo(env, new Date(), say);
if (cases > 0) {
  const owner = ownerPool(env.DATABASE_URL);
  await manyCases(owner, { cases, minutes: Number(values.minutes), history: values.history, say }).finally(
    () => owner.end(),
  );
}
