// pnpm dev: both apps with reload, the worker, and the embedded PostgreSQL under them.
import { continueAs, install } from "./lib/bootstrap.mjs";
import { makeSteps } from "./lib/progress.mjs";

try {
  await makeSteps(4)("Installing", async () => ((await install()) ? undefined : "already done"));
  process.exitCode = await continueAs("scripts/dev-stack.ts", process.argv.slice(2), ["--import", "tsx"]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
