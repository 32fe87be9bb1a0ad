import { addDays } from "@causeway/rules/calendar/day";
import type { AdminCaller } from "../src/admin-router.ts";
import { hongKongDay } from "../src/clock.ts";
import type { createPortalCaller } from "../src/portal-router.ts";
import { aPaper, streamOf } from "./papers.ts";
import { type Clock, hoursLater } from "./people.ts";
import type { DemoCandidate } from "./posts.ts";

type PortalCaller = ReturnType<typeof createPortalCaller>;
type Parties = {
  /** Each acts at the time it is by then. */
  reviewer: () => AdminCaller;
  employer: () => PortalCaller;
  candidate: () => PortalCaller;
};

/** A round of changes that both sides have answered: one request is settled, the other waits for the reviewer's look. */
export async function playAnsweredRound(
  { reviewer, employer, candidate }: Parties,
  about: {
    key: { organisationId: string; caseId: string };
    person: DemoCandidate;
    /** The letter of her work that did not show enough. */
    letter: string;
    clock: Clock;
  },
): Promise<void> {
  const { key, person, letter, clock } = about;
  const { caseId } = key;
  const { requestId } = await reviewer().changeRequest.draft({
    ...{ ...key, pin: { target: "field", section: "position", field: "vacancyReason", subjectId: null } },
    ...{ reasonCode: "too-brief", note: "Name the signed work and the head count it needs." },
  });
  await reviewer().changeRequest.draft({
    ...{ ...key, pin: { target: "requirement", requirement: "A-EXP" } },
    ...{ reasonCode: "not-supported", note: "请提供现任职单位出具并盖章的证明，写明职位和任职起止日期。" },
  });
  await reviewer().changeRequest.send({ ...key, dueOn: addDays(hongKongDay(clock.now), 14) });
  hoursLater(clock, 21);
  const vacancyReason =
    "Two clearing members have signed for three years from February 2027; the work needs four people, and the team has three.";
  await employer().sponsorshipCase.saveSection({
    ...{ caseId, section: "position", baseVersion: 1, answers: { vacancyReason } },
  });
  await employer().changeRequest.note({
    caseId,
    requestId,
    note: "The two contracts are in the business plan.",
  });
  await employer().changeRequest.send({ caseId });
  hoursLater(clock, 5);
  await candidate().candidateEvidence.upload({
    ...{
      caseId,
      requirement: "A-EXP",
      subjectId: null,
      replaces: letter,
      fileName: "work-letter-stamped.png",
    },
    bytes: streamOf(await aPaper("A-EXP, stamped")),
  });
  await candidate().candidateForm.sendAnswers({ agreed: true, name: person.zh, notes: {} });
  hoursLater(clock, 19);
  await reviewer().changeRequest.resolve({ ...key, requestId });
}
