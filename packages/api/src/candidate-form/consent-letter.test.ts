import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalBrowser } from "../../test/browser.ts";
import { canaries } from "../../test/candidate-answers.ts";
import {
  aCandidateDesk,
  atHerForm,
  type CandidateDesk,
  fillAll,
  refusal,
} from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

test("the letter of consent carries her words and the employer's name, and none of her numbers", async () => {
  const her = await atHerForm(desk);
  await fillAll(desk, her);
  const letter = await her.here((c) => c.candidateForm.consentLetter());
  expect(letter).toMatchObject({ name: "李静", sex: "F", dateOfBirth: "1949-12-31", confidence: "official" });
  expect(letter.head.organisationName).not.toBe("");
  expect(letter.citations.length).toBeGreaterThan(0);
  for (const number of Object.values(canaries)) expect(JSON.stringify(letter)).not.toContain(number);
});

test("before her consents there is no letter", async () => {
  const { candidate } = await anEmployer(desk.db).withCandidate();
  const browser = await portalBrowser(desk.apps, desk.db, candidate);
  await expect(browser.at(`/c/${candidate.caseId}`, (c) => c.candidateForm.consentLetter())).rejects.toEqual(
    refusal("consent-required"),
  );
});
