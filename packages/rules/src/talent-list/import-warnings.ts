import { foldText } from "./fold.ts";
import type { ImportNote, ImportWarning } from "./import-problem.ts";
import type { Profession, TalentListVersion } from "./version.ts";

/** What to look at before a well-formed version is used, in the order of the file. */
export function warningsOf(
  version: TalentListVersion,
  versions: readonly TalentListVersion[],
  lineOf: (path: string) => number,
): ImportNote<ImportWarning>[] {
  const notes: ImportNote<ImportWarning>[] = [];
  const warn = (path: string, code: ImportWarning, found: string, expected?: string) =>
    notes.push({ line: lineOf(path), path, code, found, ...(expected !== undefined && { expected }) });

  const replaced = versions.find((other) => other.id === version.id || other.from === version.from);
  if (replaced) warn("versionId", "replaces-version", `${replaced.id} of ${replaced.from}`);
  if (!version.complete) {
    const counts = [String(version.professions.length), String(version.publishedCount)] as const;
    warn("complete", "incomplete", ...counts);
  }
  if (!version.schemes.some((entry) => entry.scheme !== "QMAS"))
    warn("schemes", "without-recruitment-exemption", "");
  for (const [index, segment] of version.segments.entries()) {
    const isUsed = version.professions.some((profession) => profession.segment === segment.id);
    if (!isUsed) warn(`segments[${index}]`, "empty-segment", segment.id);
  }
  const known = knownProfessions(versions);
  for (const [index, profession] of version.professions.entries()) {
    const path = `professions[${index}]`;
    const { id, en, zhHant, zhHans } = profession;
    if (differ(foldText(zhHant), foldText(zhHans))) warn(path, "scripts-differ", zhHant, zhHans);
    const named = known.byName.get(foldText(en));
    if (named && named.id !== id) warn(path, "name-known-under-other-id", en, named.id);
    const before = known.byId.get(id);
    if (before && foldText(before.en) !== foldText(en)) warn(path, "id-known-with-other-name", id, before.en);
  }
  return notes.sort((a, b) => a.line - b.line);
}

function knownProfessions(versions: readonly TalentListVersion[]) {
  const all: Profession[] = versions.flatMap((version) => [...version.professions]);
  return {
    byId: new Map(all.map((profession) => [profession.id, profession])),
    byName: new Map(all.map((profession) => [foldText(profession.en), profession])),
  };
}

// Not every character of either script is known here, so a third of them may look different.
function differ(a: string, b: string): boolean {
  const [from, to] = [[...a], [...b]];
  if (from.length !== to.length) return true;
  return from.filter((character, index) => character !== to[index]).length > from.length / 3;
}
