import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, root, toolEnvironment } from "./lib/bootstrap.mjs";
import { ensureBrowser } from "./lib/browser.mjs";
import { CommandFailed, makeSteps, run } from "./lib/progress.mjs";

const step = makeSteps(8, 2);
const reports = mkdtempSync(join(tmpdir(), "causeway-test-"));
const env = { ...process.env, ...toolEnvironment(), FORCE_COLOR: "0" };
const bin = (name) => join(root, "node_modules/.bin", name);
const totals = { passed: 0, failed: 0 };
const complaints = [];

const browser = await stage("Finding a browser", ensureBrowser);
await stage("Generating code", () => run(bin("turbo"), ["run", "generate"], { cwd: root, env }));
await stage("Checking types", checkTypes);
await stage("Linting", lint);
await stage("Unit and integration tests", vitest);
await stage("Building the apps", () =>
  run(node, ["--import", "tsx", "scripts/build.ts"], { cwd: root, env }),
);
await stage("Journeys in a browser", journeys);

rmSync(reports, { recursive: true, force: true });
for (const text of complaints) process.stdout.write(`\n${text}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed > 0 ? 1 : 0);

/** Runs a stage; a failing one is told at the end and does not keep the later ones from running. */
async function stage(label, work) {
  const before = totals.failed;
  try {
    return await step(label, async () => {
      const result = await work();
      return typeof result === "string" && result.length > 80 ? undefined : result;
    });
  } catch (error) {
    complaints.push(`${label}\n${error.message}`);
    // A stage that failed without a failing test (a compile error, a crash) is a failure all the same.
    if (totals.failed === before) totals.failed += 1;
  }
}

async function lint() {
  await run(bin("biome"), ["check", "."], { cwd: root, env });
  await run(bin("knip"), [], { cwd: root, env });
}

async function checkTypes() {
  await run(bin("turbo"), ["run", "typecheck"], { cwd: root, env });
  await run(bin("tsc"), ["--noEmit"], { cwd: root, env });
}

async function vitest() {
  const report = join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return counted(
    () => run(bin("vitest"), args, { cwd: root, env }),
    report,
    (result) => ({
      passed: result.numPassedTests,
      failed: result.numFailedTests,
    }),
  );
}

async function journeys() {
  if (!existsSync(join(root, "e2e/playwright.config.ts"))) return "none yet";
  const report = join(reports, "playwright.json");
  const work = () =>
    run(node, [join(root, "e2e/node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json"], {
      cwd: join(root, "e2e"),
      env: {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(browser ? { CAUSEWAY_CHROMIUM: browser } : {}),
      },
    });
  return counted(work, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}

/** Adds a runner's figures to the totals, whether it ended well or not. */
async function counted(work, report, read) {
  let failure;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    failure = error;
  }
  const found = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  totals.passed += found.passed;
  totals.failed += found.failed;
  if (failure) throw failure;
  return `${found.passed} passed`;
}
