/** The pages of a case for staff, in the order in which they are offered. */
export const casePages = [
  "answers",
  "candidate",
  "evidence",
  "findings",
  "requests",
  "changes",
  "decision",
  "second-look",
  "filing",
  "hold",
  "messages",
  "timeline",
] as const;
export type CasePage = (typeof casePages)[number];

/** How often an open page says that it is still looked at, and how long the last word of that counts. */
export const presenceBeat = { everySeconds: 30, countsSeconds: 120 } as const;

/** The page of a case that an address shows; the first page where it says none. */
export function casePageOf(pathname: string): CasePage {
  const part = pathname.split("/")[4];
  return casePages.find((page) => page === part) ?? "answers";
}
