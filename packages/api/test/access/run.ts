import { testDatabase } from "@causeway/db/test/database";
import globalSetup from "@causeway/db/test/global-setup";
import { testApps } from "../browser.ts";
import { tryEverything } from "./matrix.ts";

/** `pnpm access`: the whole matrix on a database of its own; exit 1 on any wrong cell or leak. */
const stop = await globalSetup();
const db = await testDatabase();
const started = Date.now();
const { procedures, actors, cells, wrong, leaks } = await tryEverything(db, await testApps(db));
await db.drop();
await stop();
const seconds = Math.round((Date.now() - started) / 1000);
for (const line of wrong) process.stdout.write(`${line}\n`);
process.stdout.write(
  `${procedures} procedures × ${actors} actors: ${cells.length} cells tried in ${seconds} s, ${wrong.length} wrong, ${leaks} leaks\n`,
);
process.exit(wrong.length > 0 ? 1 : 0);
