import type { EvidenceRow } from "@causeway/db/evidence";
import type { OrganisationDocumentRow } from "@causeway/db/organisation-document";
import { dayOf } from "@causeway/db/values";
import type { Day } from "@causeway/rules/calendar/day";
import { type Expiry, expiryOf } from "@causeway/rules/evidence/expiry";

/** A paper of the organisation that a place on a case could take a copy of. */
export type DocumentOffer = {
  documentId: string;
  fileName: string;
  expiresOn: Day | null;
  expiry: Expiry;
  /** The file in place that is a copy of an older one, and would give way. */
  replaces: string | null;
};

/** What the organisation keeps for a place, without what lies there already. Once a place is full, only newer copies. */
export function offersFor(
  place: { requirement: string; mostFiles: number },
  documents: readonly OrganisationDocumentRow[],
  files: readonly Pick<EvidenceRow, "id" | "review" | "documentId">[],
  today: Day,
): DocumentOffer[] {
  const here = documents.filter(({ requirement }) => requirement === place.requirement);
  const full = files.length >= place.mostFiles;
  return here
    .filter((one) => !one.replacedBy && !one.removedAt)
    .filter((one) => !files.some((file) => file.documentId === one.id))
    .flatMap(({ id: documentId, fileName, expiresOn }) => {
      const older = files.find((file) => file.documentId && newestOf(here, file.documentId) === documentId);
      if (older ? older.review === "accepted" : full) return [];
      const day = dayOf(expiresOn);
      const expiry = expiryOf(day, today);
      return [{ documentId, fileName, expiresOn: day, expiry, replaces: older?.id ?? null }];
    });
}

/** The last of the papers that took each other's place. */
function newestOf(documents: readonly OrganisationDocumentRow[], id: string): string {
  const next = documents.find((one) => one.id === id)?.replacedBy;
  return next ? newestOf(documents, next) : id;
}
