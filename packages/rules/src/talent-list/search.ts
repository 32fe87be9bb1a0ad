import type { Day } from "../calendar/day.ts";
import { aliases } from "./aliases.ts";
import { type MatchStatus, matchStatus } from "./match.ts";
import { generalCondition } from "./profession-table.ts";
import { compareQuery, type Query, type SearchText, searchQuery, searchText } from "./rank.ts";
import {
  type EntryCondition,
  type Profession,
  type Segment,
  sourcesOf,
  type TalentListSource,
  type TalentListVersion,
  versionOn,
} from "./version.ts";
import { talentListVersions } from "./version-table.ts";

/** A profession found, with everything a page must show beside its name. */
export type TalentListHit = {
  profession: Profession;
  segment: Segment | undefined;
  /** 0 to 1; only for ordering. */
  score: number;
  /** Where the query was found: in the listed name, in another word for the work, or in the segment's name. */
  foundIn: "name" | "alias" | "segment";
  /** The standing of a claim of this profession on the day: verdict, reason, confidence. */
  status: MatchStatus;
  conditions: readonly EntryCondition[];
  sources: readonly TalentListSource[];
};

export type SearchOptions = {
  /** The day of submission; the version in force then is searched. */
  on: Day;
  limit?: number | undefined;
  /** Also entries of other versions, each with the status it has on the day ("added on 1 March 2025"). */
  everyVersion?: boolean | undefined;
  versions?: readonly TalentListVersion[] | undefined;
};

/**
 * Finds professions by a few letters or characters, in English, traditional or simplified Chinese, best first.
 * Typing errors in Latin letters are forgiven. An empty query finds nothing; so does a day before the first
 * version, unless every version is asked for.
 */
export function search(query: string, options: SearchOptions): TalentListHit[] {
  const { on, limit = 8, everyVersion = false, versions = talentListVersions } = options;
  const asked = searchQuery(query);
  if (asked.folded === "") return [];
  const current = versionOn(on, versions);
  const lists = everyVersion ? [current, ...[...versions].reverse()] : [current];
  const found = new Map<string, TalentListHit>();
  for (const version of lists) {
    for (const indexed of version ? indexOf(version) : []) {
      if (!version || found.has(indexed.profession.id)) continue;
      const best = scoreOf(asked, indexed);
      if (best) found.set(indexed.profession.id, hitOf(version, indexed.profession, best, on, versions));
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Every profession of the version in force, in the list's order, as hits. */
export function listOn(
  on: Day,
  versions: readonly TalentListVersion[] = talentListVersions,
): TalentListHit[] {
  const version = versionOn(on, versions);
  if (!version) return [];
  const best = { score: 1, foundIn: "name" } as const;
  return version.professions.map((profession) => hitOf(version, profession, best, on, versions));
}

type Best = Pick<TalentListHit, "score" | "foundIn">;
type Indexed = { profession: Profession; names: SearchText[]; others: SearchText[]; segment: SearchText[] };

function hitOf(
  version: TalentListVersion,
  profession: Profession,
  best: Best,
  on: Day,
  versions: readonly TalentListVersion[],
): TalentListHit {
  // The general rule of a degree and some years is known of the lists since 2023 only.
  const general = version.from >= "2023-05-16" ? [generalCondition] : [];
  return {
    ...best,
    profession,
    segment: version.segments.find((segment) => segment.id === profession.segment),
    status: matchStatus({ professionId: profession.id }, { on, versions }),
    conditions: [...profession.conditions, ...general],
    sources: sourcesOf(version, profession),
  };
}

// A word of the name counts most, another word for the work less, the segment least.
function scoreOf(query: Query, indexed: Indexed): Best | undefined {
  const scores: Best[] = [
    { score: bestOf(query, indexed.names), foundIn: "name" },
    { score: bestOf(query, indexed.others) * 0.9, foundIn: "alias" },
    { score: bestOf(query, indexed.segment) * 0.4, foundIn: "segment" },
  ];
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best : undefined;
}

function bestOf(query: Query, texts: readonly SearchText[]): number {
  return texts.reduce((best, text) => Math.max(best, compareQuery(query, text)), 0);
}

// Versions never change, so each is folded once.
const indexes = new WeakMap<TalentListVersion, Indexed[]>();

function indexOf(version: TalentListVersion): Indexed[] {
  const kept = indexes.get(version);
  if (kept) return kept;
  const made = version.professions.map((profession) => {
    const segment = version.segments.find((entry) => entry.id === profession.segment);
    return {
      profession,
      names: [profession.en, profession.zhHant, profession.zhHans].map(searchText),
      others: (aliases[profession.id] ?? []).map(searchText),
      segment: segment ? [segment.en, segment.zhHant, segment.zhHans].map(searchText) : [],
    };
  });
  indexes.set(version, made);
  return made;
}
