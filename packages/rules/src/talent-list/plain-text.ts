/**
 * Text without what makes no difference: lower case, half width, no accents, one space for every run of
 * anything that is neither letter nor digit. Traditional and simplified characters stay apart; see `fold.ts`.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
