import { afterAll, beforeAll, expect, test } from "vitest";
import { completeAnswers } from "../../test/candidate-answers.ts";
import {
  aCandidateDesk,
  atHerForm,
  type CandidateDesk,
  declaration,
  fill,
  fillAll,
} from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

const licence = "qualifications.holdsLocalLicence";
type Her = Awaited<ReturnType<typeof atHerForm>>;

/** The employer says something of the post, among much that is not hers to know. */
async function says(her: Her, localLicenceNeeded: string) {
  await desk.db.owner.query(
    `insert into case_section (organisation_id, case_id, section, answers, updated_by, updated_at)
     values ($1, $2, 'position', $3, $4, now()) on conflict (organisation_id, case_id, section) do update set answers = excluded.answers`,
    [her.organisation.id, her.caseId, { localLicenceNeeded, duties: "Not for her eyes" }, her.owner.personId],
  );
}

const shown = (her: Her) => her.here((c) => c.candidateForm.section({ section: "qualifications" }));

test("a post that needs no licence asks for none, and her form is whole without it", async () => {
  const her = await atHerForm(desk);
  expect((await shown(her)).unasked).toEqual([]);
  await says(her, "no");
  const { unasked, problems, post } = await shown(her);
  expect({ unasked, post }).toEqual({ unasked: [licence], post: { localLicenceNeeded: "no" } });
  expect(problems.map((one) => one.field)).toEqual(["hasQualifications"]);
  expect(await fill(her.here, "qualifications", { hasQualifications: "no" })).toMatchObject({
    complete: true,
  });
  const { steps } = await her.here((c) => c.candidateForm.overview());
  expect(steps.find((one) => one.step === "qualifications")?.state).toBe("complete");
  const { slots } = await her.here((c) => c.candidateForm.documents());
  expect(slots.map((slot) => slot.requirement)).not.toContain("A-LICENCE");
});

test("the question comes up when the post needs a licence, with the rest of the post still hidden", async () => {
  const her = await atHerForm(desk);
  await says(her, "no");
  await fill(her.here, "qualifications", { hasQualifications: "no" });
  await says(her, "yes");
  const page = await shown(her);
  expect(page.unasked).toEqual([]);
  expect(page.problems.map((one) => one.field)).toEqual(["holdsLocalLicence"]);
  expect(JSON.stringify(page)).not.toContain("Not for her eyes");
  const { incomplete } = await her.here((c) => c.candidateForm.signing());
  expect(incomplete).toContain("qualifications");
});

test("an earlier answer is kept, but is neither shown nor signed while the case does not ask", async () => {
  const her = await atHerForm(desk);
  await fillAll(desk, her);
  await says(her, "no");
  expect((await her.here((c) => c.candidateForm.signing())).unasked).toEqual([licence]);
  await her.here((c) => c.candidateForm.sign(declaration));
  const kept = await shown(her);
  expect(kept.answers).toEqual(completeAnswers.qualifications);
  expect(kept.unasked).toEqual([licence]);
});

test("what the employer says after she has signed asks nothing anew", async () => {
  const her = await atHerForm(desk);
  await says(her, "no");
  await fillAll(desk, her);
  await fill(her.here, "qualifications", { hasQualifications: "no", holdsLocalLicence: "" });
  await her.here((c) => c.candidateForm.sign(declaration));
  await says(her, "yes");
  const { unasked, problems } = await shown(her);
  expect({ unasked, problems }).toEqual({ unasked: [licence], problems: [] });
});
