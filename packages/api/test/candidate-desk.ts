import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, anEvidence, type CandidateOptions } from "@causeway/db/test/factories";
import { type CandidateSectionId, candidateSectionIds } from "@causeway/rules/candidate-form/schema";
import type { Answers } from "@causeway/rules/form/section";
import { expect } from "vitest";
import type { PortalCaller } from "../src/portal-router.ts";
import { mailsTo, portalBrowser, type TestApps, testApps } from "./browser.ts";
import { completeAnswers } from "./candidate-answers.ts";

export type CandidateDesk = { db: TestDatabase; apps: TestApps };

export async function aCandidateDesk(): Promise<CandidateDesk> {
  const db = await testDatabase();
  return { db, apps: await testApps(db) };
}

/** An employer who has just invited somebody to a case, and the newest link in her mailbox. */
export async function invited({ db, apps }: CandidateDesk, email = `li.jing.${newId()}@example.test`) {
  const arranged = await anEmployer(db).withCase();
  const caseId = arranged.sponsorshipCase.id;
  const path = `/o/${arranged.organisation.id}/cases/${caseId}/candidate`;
  const employer = await portalBrowser(apps, db, arranged.preparer);
  await employer.at(path, (caller) =>
    caller.candidateInvitation.create({ caseId, email, name: "李静", locale: "zh-Hans" }),
  );
  const newest = async () => (await mailsTo(apps, db, email))[0];
  return { ...arranged, caseId, path, employer, email, newest, token: (await newest())?.token ?? "" };
}

/** A candidate at her form, with both consents given. */
export async function atHerForm({ db, apps }: CandidateDesk, options: CandidateOptions = {}) {
  const arranged = await anEmployer(db).withCandidate(options);
  const browser = await portalBrowser(apps, db, arranged.candidate);
  const caseId = arranged.sponsorshipCase.id;
  const here = <Result>(call: (caller: PortalCaller) => Promise<Result>) => browser.at(`/c/${caseId}`, call);
  await here((caller) => caller.candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] }));
  return { ...arranged, browser, caseId, here };
}

type Here = Awaited<ReturnType<typeof atHerForm>>["here"];

/** Saves one section as its page would. */
export async function fill(here: Here, section: CandidateSectionId, answers?: Answers) {
  const { version } = await here((caller) => caller.candidateForm.section({ section }));
  return here((caller) =>
    caller.candidateForm.saveSection({
      section,
      baseVersion: version,
      answers: answers ?? completeAnswers[section] ?? {},
    }),
  );
}

/** Consents as a parent for every child under fourteen on her form. */
export async function consentForChildren(here: Here): Promise<void> {
  const { children } = await here((caller) => caller.candidateForm.guardians());
  for (const { id } of children.filter((child) => !child.consent)) {
    await here((caller) =>
      caller.candidateForm.giveGuardianConsent({
        ...{ childId: id, capacity: "parent", name: "李静", agreed: true },
      }),
    );
  }
}

/** Fills every section, consents for the child, and puts a file into each slot that she owes. */
export async function fillAll(
  { db }: CandidateDesk,
  her: Pick<Awaited<ReturnType<typeof atHerForm>>, "here" | "candidate" | "sponsorshipCase">,
): Promise<void> {
  for (const section of candidateSectionIds) await fill(her.here, section);
  await consentForChildren(her.here);
  const { owed } = await her.here((caller) => caller.candidateForm.signing());
  for (const slot of owed) {
    await anEvidence(db, her.sponsorshipCase, her.candidate, slot);
  }
  const { slots } = await her.here((caller) => caller.candidateForm.documents());
  for (const slot of slots.filter((one) => one.need === "required" && one.subjectId)) {
    await db.owner.query("update evidence set subject_id = $1 where case_id = $2 and requirement = $3", [
      slot.subjectId,
      her.sponsorshipCase.id,
      slot.requirement,
    ]);
  }
}

export const declaration = { agreed: true, name: "李静" } as const;
export const refusal = (reason: string, details?: object) =>
  expect.objectContaining(details ? { reason, details } : { reason });
