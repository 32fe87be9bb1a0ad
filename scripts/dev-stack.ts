import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { node, root } from "./lib/bootstrap.mjs";
import { makeSteps, run } from "./lib/progress.mjs";
import { stackEnvironment, startDatabase, startProcess, stopProcesses } from "./lib/stack.ts";

if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
const dataDirectory = resolve(root, process.env.CAUSEWAY_DATA_DIR || ".causeway");
const children: ChildProcess[] = [];
let stopDatabase = async () => {};
let stopping: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.once("disconnect", () => void end(1));
await develop().catch((error: Error) => {
  process.stderr.write(`\n${error.message}\n`);
  return end(1);
});

async function develop(): Promise<void> {
  const step = makeSteps(4, 2);
  await step("Preparing the code", async () => {
    await run(node, ["scripts/generate.mjs"], { cwd: join(root, "packages/db") });
  });
  const database = await step("Starting PostgreSQL", () => startDatabase(dataDirectory));
  stopDatabase = database.stop;
  const env = stackEnvironment(
    { dataDirectory, portalPort: 4100, adminPort: 4200, env: { CAUSEWAY_ENV: "development" } },
    database.url,
  );
  await step("Filling in the demonstration", async () => {
    const seed = join(root, "scripts/seed.ts");
    if (existsSync(seed)) await run(node, ["--import", "tsx", seed], { cwd: root, env });
  });
  watch("portal", join(root, "apps/portal"), ["--conditions=development", "dev.ts"], env);
  watch("admin", join(root, "apps/admin"), ["--conditions=development", "dev.ts"], env);
  watch("worker", join(root, "apps/worker"), ["src/main.ts"], env);
  process.stdout.write(
    `\n  Portal ${env.PORTAL_URL}\n  Admin  ${env.ADMIN_URL}\n  Mails  ${env.PORTAL_URL}/dev/mailbox\n\n`,
  );
}

/** Pages reload by Vite; a change in a package that Node itself has loaded starts the process again. */
function watch(name: string, directory: string, args: string[], env: NodeJS.ProcessEnv): void {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  children.push(startProcess(name, [tsx, "watch", "--clear-screen=false", ...args], env, directory));
}

function end(code: number): Promise<void> {
  stopping ??= (async () => {
    await stopProcesses(children);
    await stopDatabase();
    process.exit(code);
  })();
  return stopping;
}
