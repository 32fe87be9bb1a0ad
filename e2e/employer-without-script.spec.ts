import { anEmployer } from "@causeway/db/test/factories";
import { completeProfile, prepareCase, startCase, uploadAll } from "./acts/employer.ts";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("an employer prepares a case with JavaScript switched off", async ({ meet }) => {
  const { organisation, owner } = await anEmployer(database).alone();
  const he = await meet({ email: owner.email, locale: "zh-Hant", as: owner });
  await completeProfile(he, organisation.id);
  const casePath = await startCase(he, organisation.id);
  await prepareCase(he, casePath, { typing: false });
  expect(await uploadAll(he, `${casePath}/evidence`)).toBeGreaterThan(2);
});
