import { foldText } from "./fold.ts";

/** A text made ready for comparing: folded, its Latin words, and its Chinese characters run together. */
export type SearchText = { folded: string; words: readonly string[]; characters: string };

export function searchText(text: string): SearchText {
  const folded = foldText(text);
  return { folded, words: folded.match(latinRun) ?? [], characters: (folded.match(hanRun) ?? []).join("") };
}

/**
 * How well a folded query fits a text, 0 to 1. Each Latin word and each run of Chinese characters is compared
 * on its own and weighed by its length; words that half the list shares ("senior", 專才) hardly count.
 */
export function compareQuery(query: Query, text: SearchText): number {
  if (query.folded === text.folded) return 1;
  let reached = 0;
  let possible = 0;
  let telling = 0;
  for (const { part, weight, isHan } of query.parts) {
    const score = isHan ? scoreHan(part, text.characters) : scoreWord(part, text.words);
    reached += score * weight;
    possible += weight;
    if (score > 0 && weight >= 1) telling += 1;
  }
  const fit = possible === 0 ? 0 : reached / possible;
  if (telling === 0 && possible >= 1) return 0;
  // A short text that the query fills is the better answer than a long one that also contains it.
  const spread = 1 / (1 + text.words.length + text.characters.length / 2);
  return fit < 0.45 ? 0 : Math.min(fit * 0.94 + spread * 0.05, 0.999);
}

/** A query taken apart once, to be compared with many texts. */
export type Query = { folded: string; parts: readonly Part[] };

export function searchQuery(text: string): Query {
  const folded = foldText(text).slice(0, 120);
  return { folded, parts: partsOf(folded) };
}

type Part = { part: string; weight: number; isHan: boolean };

const latinRun = /[^\s\p{Script=Han}]+/gu;
const hanRun = /\p{Script=Han}+/gu;
const common = new Set(
  "and of in the with for a an to not limited including experienced senior professional professionals specialist specialists expert experts".split(
    " ",
  ),
);
const commonHan = /资深|专才|专家|专业人员|专业人士|人员|人士|工程师|师/g;

function partsOf(query: string): Part[] {
  const words = (query.match(latinRun) ?? []).map((part) => ({
    part,
    weight: common.has(part) ? 0.1 : Math.max(1, part.length),
    isHan: false,
  }));
  const runs = (query.match(hanRun) ?? []).flatMap((run) => {
    const told = run.split(commonHan).filter((part) => part !== "");
    const shared = run.match(commonHan) ?? [];
    return [
      ...told.map((part) => ({ part, weight: part.length * 3, isHan: true })),
      ...shared.map((part) => ({ part, weight: 0.1, isHan: true })),
    ];
  });
  return [...words, ...runs];
}

function scoreWord(part: string, words: readonly string[]): number {
  return words.reduce((best, word) => Math.max(best, scorePair(part, word)), 0);
}

function scorePair(part: string, word: string): number {
  if (part === word) return 1;
  if (word.startsWith(part)) return 0.8 + 0.15 * (part.length / word.length);
  // "engineering" for "engineers": the same stem, grown differently.
  const stem = sharedStart(part, word);
  if (stem >= 5 && stem >= Math.max(part.length, word.length) - 3) return 0.7;
  if (part.length >= 4 && word.includes(part)) return 0.6;
  const allowed = part.length >= 8 ? 2 : part.length >= 4 ? 1 : 0;
  if (allowed === 0) return 0;
  const distance = prefixDistance(part, word, allowed);
  if (distance > allowed) return 0;
  return distance === 1 && part.length >= 6 ? 0.78 : 0.6;
}

function scoreHan(part: string, characters: string): number {
  if (characters === "") return 0;
  const at = characters.indexOf(part);
  if (at >= 0) return 0.85 + 0.1 * (part.length / characters.length) + (at === 0 ? 0.05 : 0);
  if (part.length < 2) return 0;
  if (isSubsequence(part, characters)) return 0.65;
  let pairs = 0;
  for (let index = 0; index + 1 < part.length; index += 1) {
    if (characters.includes(part.slice(index, index + 2))) pairs += 1;
  }
  const share = pairs / (part.length - 1);
  return share >= 0.5 ? 0.6 * share + 0.2 : 0;
}

function isSubsequence(part: string, characters: string): boolean {
  let at = -1;
  for (const character of part) {
    at = characters.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * The fewest insertions, deletions, replacements and exchanges of neighbours that turn the part into the start
 * of the word, so that a typing error does not hide a word still being typed. First letters have to agree.
 */
function prefixDistance(part: string, word: string, limit: number): number {
  if (part[0] !== word[0] && part[1] !== word[0]) return limit + 1;
  const start = word.slice(0, part.length + limit);
  let before: number[] = [];
  let row = Array.from({ length: start.length + 1 }, (_, index) => index);
  for (let i = 1; i <= part.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= start.length; j += 1) {
      const same = part[i - 1] === start[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && part[i - 1] === start[j - 2] && part[i - 2] === start[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, part.length - limit)));
}
