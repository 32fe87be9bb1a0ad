import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toAppError } from "../../src/errors.ts";
import { type TestApps, testApps } from "../browser.ts";
import { type ActorKind, browsersOf } from "./actors.ts";
import { allowed, stepUps } from "./expected.ts";
import { inputFor } from "./inputs.ts";
import { proceduresOf } from "./matrix.ts";
import { aScenario, type Scenario } from "./scenario.ts";

let db: TestDatabase;
let apps: TestApps;
let scenario: Scenario;
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
  scenario = await aScenario(db, apps);
});
afterAll(() => db.drop());

/** Calls a procedure of the admin app as somebody whose last proof is six minutes old; gives the reason of the refusal. */
async function askLate(path: string, input: unknown): Promise<string> {
  const actor = allowed[path]?.[0] as ActorKind;
  const { admin } = await browsersOf(actor, scenario, apps, db);
  await db.owner.query("update session set second_factor_at = second_factor_at - interval '6 minutes'");
  const [, feature = "", verb = ""] = path.split(".");
  try {
    await admin.at("/", (caller: unknown) => {
      const procedures = caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      return procedures[feature]?.[verb]?.(input) ?? Promise.reject(new Error(`no ${path}`));
    });
    return "done";
  } catch (error) {
    return toAppError(error).reason;
  }
}

test("every procedure asks for a fresh proof exactly where the table says so", () => {
  const asking = proceduresOf().flatMap(({ path, stepUp }) => (stepUp === "never" ? [] : [[path, stepUp]]));
  expect(Object.fromEntries(asking)).toEqual(stepUps);
});

test("a proof of six minutes ago opens none of them", async () => {
  const always = Object.keys(stepUps).filter((path) => stepUps[path] === "always");
  const answers = [];
  for (const path of always) answers.push([path, await askLate(path, inputFor(path, scenario))]);
  expect(answers).toEqual(always.map((path) => [path, "step-up-required"]));
});

test("it opens a certificate of the business, and no identity card", async () => {
  const { inCase, evidenceId, candidateEvidenceId } = scenario.a;
  for (const path of ["admin.evidence.ticket", "admin.evidence.preview"]) {
    expect(await askLate(path, { ...inCase, evidenceId: candidateEvidenceId })).toBe("step-up-required");
    expect(await askLate(path, { ...inCase, evidenceId })).toBe("done");
  }
});
