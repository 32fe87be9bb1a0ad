import type { CaseRecord } from "@causeway/db/sponsorship-case";

/** What every page of a case shows at its top. */
export function caseHead(row: CaseRecord) {
  const { id, organisationId, reference, title, candidateName, status } = row;
  return { id, organisationId, reference, title, candidateName, status };
}
