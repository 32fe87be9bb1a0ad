/**
 * What a list of candidates may say of each: enough to open a case and to invite, nothing more. Identity numbers have
 * no column; they are the candidate's to give, under her own key.
 */
export const importColumns = ["title", "candidateName", "email", "language", "startOn", "months"] as const;
export type ImportColumn = (typeof importColumns)[number];
export const neededColumns = ["title", "candidateName"] as const satisfies readonly ImportColumn[];

/** One line of the list, exactly as typed or as the sheet showed it. */
export type ImportRow = Partial<Record<ImportColumn, string>>;

export const importFaultCodes = [
  "missing",
  "too-long",
  "not-an-email",
  "language-unknown",
  "not-a-date",
  "date-passed",
  "not-months",
  "formula",
  "identity-number",
  "repeated",
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

/** Why a line cannot become a case. `row` is the line it repeats, `most` the longest that fits. */
export type ImportFault = { column: ImportColumn; code: ImportFaultCode; row?: number; most?: number };

export const importStates = ["checked", "started", "finished", "discarded"] as const;
export type ImportState = (typeof importStates)[number];

export const mostImportBytes = 1024 * 1024;
export const mostImportRows = 1000;
