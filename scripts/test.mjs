// npm test: everything that proves the product, from a clean clone, on any Node from 20 on.
import { continueAs, install } from "./lib/bootstrap.mjs";
import { makeSteps } from "./lib/progress.mjs";

try {
  await makeSteps(8)("Installing", async () => ((await install()) ? undefined : "already done"));
  process.exitCode = await continueAs("scripts/test-stages.mjs", process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
