import type { ChangeRequestRecord } from "@causeway/db/change-request";
import { listEvidence } from "@causeway/db/evidence";
import { requireProfile } from "@causeway/db/organisation";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { advertSection } from "@causeway/rules/advert/schema";
import { answerAt } from "@causeway/rules/form/answer-at";
import { sameAnswer } from "@causeway/rules/form/read";
import type { Answers, AnswerValue } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSection } from "@causeway/rules/sponsorship-case/sections";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";

/** What stood at an employer's pin when it was set, what stands there now, and whether that is something else. */
export type Mending = { before: AnswerValue | null; now: AnswerValue | null; mended: boolean };

/** The same for each of the employer's requests, by id. For a member: the candidate's side is hers to compare. */
export async function employersMendings(
  tx: Tx,
  key: CaseKey,
  requests: readonly ChangeRequestRecord[],
): Promise<Map<string, Mending>> {
  if (requests.length === 0) return new Map();
  const { answers: organisation } = await requireProfile(tx, key.organisationId);
  const { adverts = [], applicants = [], ...sections } = await loadCaseAnswers(tx, key);
  const files = (await listEvidence(tx, key.caseId)).filter((file) => !file.removedAt && !file.replacedBy);

  const answersAt = ({ section, subjectId }: ChangeRequestRecord): Answers => {
    if (section === organisationSection.id) return organisation;
    const rows = { [advertSection.id]: adverts, [localApplicantSection.id]: applicants }[section ?? ""];
    if (rows) return rows.find((row) => row.id === subjectId)?.answers ?? {};
    const own = caseSection(section ?? "");
    return (own && sections[own.id]) ?? {};
  };
  return new Map(
    requests.map((request) => {
      const before = (request.before as { value: AnswerValue | null } | null)?.value ?? null;
      if (request.target === "field") {
        const now = answerAt(answersAt(request), request.field ?? "").value;
        return [request.id, { before, now, mended: !sameAnswer(before ?? undefined, now ?? undefined) }];
      }
      const slot = request.requirement ?? request.evidence?.requirement;
      const place = files.filter((file) => file.requirement === slot && file.candidateId === null);
      const since = request.round.sentAt;
      const added = place.some((file) => since !== null && file.createdAt >= since);
      const taken = request.evidenceId !== null && !place.some((file) => file.id === request.evidenceId);
      const now = place.map((file) => file.fileName);
      return [request.id, { before, now, mended: added || taken }];
    }),
  );
}
