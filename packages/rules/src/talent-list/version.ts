import { type Day, isWithin } from "../calendar/day.ts";
import { talentListVersions } from "./version-table.ts";

/** `official`: named in an official source. `secondary`: press, trade body, legislator. `inferred`: deduced. */
export type EntryConfidence = "official" | "secondary" | "inferred";

export type ListedScheme = "QMAS" | "GEP" | "ASMTP";

/** A condition of an entry; `code` is worded by `messages`, `text` is the English of the source in short. */
export type EntryCondition = {
  code: string;
  text: string;
  confidence: EntryConfidence;
  sources: readonly string[];
};

/** One profession of one version. `added` is the day of the first version known to have it; null: not stated. */
export type Profession = {
  id: string;
  segment: string;
  en: string;
  zhHant: string;
  zhHans: string;
  confidence: EntryConfidence;
  sources: readonly string[];
  added: Day | null;
  /** True where practising in Hong Kong is likely to need a local licence, which the list never replaces. */
  localLicenceLikely: boolean;
  conditions: readonly EntryCondition[];
};

export type Segment = { id: string; en: string; zhHant: string; zhHans: string };

/** A list of titles and addresses, by the keys that entries cite. */
export type TalentListSource = { id: string; title: string; address: string; date: string };

/** One version of the list, in force from `from` up to, not including, `to`. */
export type TalentListVersion = {
  id: string;
  from: Day;
  to: Day | null;
  /** How many professions the official list has. */
  publishedCount: number;
  /** True when every one of them is known by name. Only a complete version can say that something is not on it. */
  complete: boolean;
  /** The schemes that use the version, each from its day. ASMTP and GEP came in on 28 December 2022. */
  schemes: readonly { scheme: ListedScheme; from: Day }[];
  sources: readonly TalentListSource[];
  segments: readonly Segment[];
  professions: readonly Profession[];
};

/** The version in force on a day; undefined before 28 August 2018. Where two overlap, the later start wins. */
export function versionOn(
  day: Day,
  versions: readonly TalentListVersion[] = talentListVersions,
): TalentListVersion | undefined {
  return versions
    .filter((version) => isWithin(day, version.from, version.to))
    .reduce<TalentListVersion | undefined>(
      (best, version) => (best && best.from >= version.from ? best : version),
      undefined,
    );
}

/** True when the version counts for a scheme on that day: for ASMTP and GEP not before 28 December 2022. */
export function appliesTo(version: TalentListVersion, scheme: ListedScheme, day: Day): boolean {
  return version.schemes.some((entry) => entry.scheme === scheme && entry.from <= day);
}

/** The profession with this id in a version. */
export function professionIn(version: TalentListVersion, id: string): Profession | undefined {
  return version.professions.find((profession) => profession.id === id);
}

/** The entry's sources in full, in the order it cites them. */
export function sourcesOf(
  version: TalentListVersion,
  cited: { sources: readonly string[] },
): TalentListSource[] {
  return cited.sources.flatMap((id) => version.sources.find((source) => source.id === id) ?? []);
}

/**
 * The versions with an imported one: it replaces the version of the same id or the same first day and joins
 * the others otherwise. The one before it ends where it begins. Where the import does not say since when a
 * profession is listed, what was known of it stands.
 */
export function withVersion(
  versions: readonly TalentListVersion[],
  imported: TalentListVersion,
): TalentListVersion[] {
  const professions = imported.professions.map((profession) => ({
    ...profession,
    added: profession.added ?? addedIn(versions, profession.id),
  }));
  const kept = versions.filter((version) => version.id !== imported.id && version.from !== imported.from);
  const ordered = [...kept, { ...imported, professions }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.map((version, index) => ({ ...version, to: ordered[index + 1]?.from ?? null }));
}

function addedIn(versions: readonly TalentListVersion[], id: string): Day | null {
  for (const version of versions) {
    const known = professionIn(version, id);
    if (known) return known.added;
  }
  return null;
}
