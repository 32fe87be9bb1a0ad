export const evidenceStates = ["received", "quarantined", "clean", "rejected"] as const;
export const scanStates = ["not-scanned", "clean", "infected"] as const;
export const evidenceReviews = ["uploaded", "accepted", "rejected"] as const;
export const evidenceRejections = [
  "unreadable",
  "cut-off",
  "wrong-document",
  "expired",
  "not-signed",
  "not-stamped",
  "translation-missing",
  "does-not-match",
  "other",
] as const;
export type EvidenceRejection = (typeof evidenceRejections)[number];

export const evidenceMediaTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
/** Longer sides in which pages are drawn, in pixels: a thumbnail, a screen, a zoomed screen. */
export const previewSides = [160, 800, 1600, 2400] as const;
export const mostEvidenceBytes = 50 * 1024 * 1024;
export const mostEvidenceFiles = 200;

/** Requirements that the product adds to Immigration's list: see documents.json for the rest. */
export const ownRequirements = ["ADVERT-CAPTURE", "APPLICANT-CV"] as const;
