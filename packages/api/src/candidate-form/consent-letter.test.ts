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

test("the letter names the post as the employer's papers do, and leaves a line where they do not yet", async () => {
  const her = await atHerForm(desk);
  await fillAll(desk, her);
  expect((await her.here((c) => c.candidateForm.consentLetter())).post).toBe("");
  await desk.db.owner.query(
    `insert into case_section (organisation_id, case_id, section, answers, updated_by, updated_at)
     values ($1, $2, 'position', $3, $4, now())
     on conflict (organisation_id, case_id, section) do update set answers = excluded.answers`,
    [her.organisation.id, her.caseId, { title: " Senior data engineer " }, her.owner.personId],
  );
  expect((await her.here((c) => c.candidateForm.consentLetter())).post).toBe("Senior data engineer");
});

test("before her consents there is no letter", async () => {
  const { candidate } = await anEmployer(desk.db).withCandidate();
  const browser = await portalBrowser(desk.apps, desk.db, candidate);
  await expect(browser.at(`/c/${candidate.caseId}`, (c) => c.candidateForm.consentLetter())).rejects.toEqual(
    refusal("consent-required"),
  );
});
