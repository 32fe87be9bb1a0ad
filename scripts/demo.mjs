// npm run demo [-- --once] [-- --port N] [-- --reset]: everything from nothing, on any Node from 20 on.
import { continueAs, install } from "./lib/bootstrap.mjs";
import { makeSteps } from "./lib/progress.mjs";

const step = makeSteps(6);
try {
  await step("Installing", async () => ((await install()) ? undefined : "already done"));
  process.exitCode = await continueAs("scripts/demo-stack.ts", process.argv.slice(2), ["--import", "tsx"]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
