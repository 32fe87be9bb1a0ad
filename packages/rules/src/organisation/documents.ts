/**
 * Papers that tell of the organisation and not of one case: kept once, with their own expiry, and copied onto the
 * cases that ask for them. The names are those of the scheme's list of documents.
 */
export const organisationDocuments = [
  "E-BR",
  "E-FIN",
  "E-PROFILE",
  "E-BPLAN",
  "E-FACIL",
  "E-TP-LISTED",
] as const;
export type OrganisationDocumentKind = (typeof organisationDocuments)[number];

export function isOrganisationDocument(requirement: string): requirement is OrganisationDocumentKind {
  return organisationDocuments.some((kind) => kind === requirement);
}
