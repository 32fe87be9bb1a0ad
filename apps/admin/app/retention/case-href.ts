/** The page of one case. */
export function caseHref({ organisationId, caseId }: { organisationId: string; caseId: string }): string {
  return `/retention/cases/${organisationId}/${caseId}`;
}
