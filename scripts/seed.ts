import { seedDemo } from "../packages/api/demo/seed.ts";
import { readEnv } from "../packages/api/src/env.ts";

// Filled in by `npm run demo`, `pnpm dev` and `pnpm db:seed`; leaves an installation that has employers alone.
const env = readEnv(process.env);
if (!env.DATABASE_URL) throw new Error("DATABASE_URL names the database to fill in");
await seedDemo(env, new Date(), (line) => process.stdout.write(`      ${line}\n`));
