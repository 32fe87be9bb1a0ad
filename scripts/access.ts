import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { tryEverything } from "../packages/api/test/access/matrix.ts";
import { testApps } from "../packages/api/test/browser.ts";
import { testDatabase } from "../packages/db/test/database.ts";
import globalSetup from "../packages/db/test/global-setup.ts";

// pnpm access: every procedure and every address × every kind of actor, on real PostgreSQL and over real HTTP.
const say = (line: string) => process.stdout.write(`${line}\n`);
const stopServer = await globalSetup();
const db = await testDatabase();
const procedures = await tryEverything(db, await testApps(db));
await db.drop();
await stopServer();
for (const line of procedures.wrong) say(line);
say(
  `${procedures.procedures} procedures × ${procedures.actors} actors: ${procedures.cells.length} calls, ${procedures.wrong.length} wrong, ${procedures.leaks} leaks`,
);

const stack = fork(join(import.meta.dirname, "e2e-stack.ts"), [], { execArgv: ["--import", "tsx"] });
const [ready] = await Promise.race([
  once(stack, "message"),
  once(stack, "exit").then(() => Promise.reject(new Error("The apps did not start"))),
]);
process.env.CAUSEWAY_E2E_STACK = JSON.stringify(ready);
const { tryRoutes } = await import("../e2e/support/route-matrix.ts");
const { database } = await import("../e2e/support/stack.ts");
const routes = await tryRoutes();
await database.owner.end();
const ended = once(stack, "exit");
stack.disconnect();
await ended;
for (const line of routes.wrong) say(line);
say(
  `${routes.routes} routes × ${routes.actors} actors: ${routes.requests} requests, ${routes.wrong.length} wrong, ${routes.leaks} leaks`,
);
process.exit(procedures.wrong.length + routes.wrong.length > 0 ? 1 : 0);
