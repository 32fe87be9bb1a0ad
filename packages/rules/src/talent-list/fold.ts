import { plainText } from "./plain-text.ts";
import { scriptPairs } from "./script-pairs.ts";
import { talentListVersions } from "./version-table.ts";

/**
 * Text brought to one form for comparing: {@link plainText} with simplified characters, so that
 * `資深數據科學家` and `资深数据科学家` are alike.
 */
export function foldText(text: string): string {
  return toSimplified(plainText(text));
}

/** Traditional and simplified characters folded alike, without touching case, width or punctuation. */
export function toSimplified(text: string): string {
  return [...text].map((character) => simplified.get(character) ?? character).join("");
}

const simplified = characterMap();

// The list's own names first: they are the characters that must never fail to match.
function characterMap(): Map<string, string> {
  const map = new Map<string, string>();
  const common = [...scriptPairs];
  for (let index = 0; index + 1 < common.length; index += 2) {
    map.set(common[index] as string, common[index + 1] as string);
  }
  for (const version of talentListVersions) {
    for (const { zhHant, zhHans } of [...version.segments, ...version.professions]) {
      const to = [...zhHans];
      for (const [index, from] of [...zhHant].entries()) {
        const other = to[index];
        if (other !== undefined && other !== from) map.set(from, other);
      }
    }
  }
  return map;
}
