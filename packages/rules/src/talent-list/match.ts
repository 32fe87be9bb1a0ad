import type { Day } from "../calendar/day.ts";
import { plainText } from "./plain-text.ts";
import {
  type EntryConfidence,
  type Profession,
  professionIn,
  sourcesOf,
  type TalentListSource,
  type TalentListVersion,
  versionOn,
} from "./version.ts";
import { talentListVersions } from "./version-table.ts";

/** Why a claim stands as it does; the wording is in `messages`. */
export const matchReasons = [
  "official-entry",
  "press-named-entry",
  "inferred-entry",
  "unmatched-in-incomplete-version",
  "not-in-complete-version",
  "officially-added-later",
  "unknown-profession",
  "nothing-claimed",
  "no-version-yet",
] as const;

export type MatchReason = (typeof matchReasons)[number];

/**
 * Whether a claimed profession is on the list of a day. `met` rests on the employer's declaration and is still
 * to be confirmed by a reviewer; `unknown` is for a reviewer to settle.
 */
export type MatchStatus = {
  verdict: "met" | "not-met" | "unknown";
  reason: MatchReason;
  /** True when a reviewer has to look: always, except where the answer is no. */
  reviewer: boolean;
  version: TalentListVersion | undefined;
  profession: Profession | undefined;
  /** How sure the list's data are of this answer. */
  confidence: EntryConfidence;
  sources: readonly TalentListSource[];
};

/** What the employer claims: an id of the list, or the name in any of the three scripts. */
export type TalentListClaim = { professionId?: string | undefined; professionText?: string | undefined };

/**
 * The standing of a claim on the day of submission, by the convention that an official entry is met as
 * declared, a press-named or inferred one and anything unmatched in an incomplete version is unknown, and what
 * a complete version lacks or was officially added later is not met. Never throws on a claim.
 */
export function matchStatus(
  claim: TalentListClaim,
  { on, versions = talentListVersions }: { on: Day; versions?: readonly TalentListVersion[] },
): MatchStatus {
  const version = versionOn(on, versions);
  if (!version) return answer("not-met", "no-version-yet", undefined, undefined);
  const id = claim.professionId ?? idOfName(claim.professionText, version, versions);
  if (id === undefined) {
    if (!claim.professionText?.trim()) return answer("unknown", "nothing-claimed", version, undefined);
    return version.complete
      ? answer("not-met", "not-in-complete-version", version, undefined)
      : answer("unknown", "unmatched-in-incomplete-version", version, undefined);
  }
  const listed = professionIn(version, id);
  if (listed) return listedStatus(listed, version);
  const elsewhere = versions.flatMap((other) => professionIn(other, id) ?? []);
  const known = elsewhere[0];
  if (!known) return answer("unknown", "unknown-profession", version, undefined);
  if (version.complete) return answer("not-met", "not-in-complete-version", version, known);
  const later = elsewhere.find(
    (entry) => entry.added !== null && entry.added > version.from && entry.confidence === "official",
  );
  return later
    ? answer("not-met", "officially-added-later", version, later)
    : answer("unknown", "unmatched-in-incomplete-version", version, known);
}

function listedStatus(profession: Profession, version: TalentListVersion): MatchStatus {
  if (profession.confidence === "official") return answer("met", "official-entry", version, profession);
  const reason = profession.confidence === "secondary" ? "press-named-entry" : "inferred-entry";
  return answer("unknown", reason, version, profession);
}

function answer(
  verdict: MatchStatus["verdict"],
  reason: MatchReason,
  version: TalentListVersion | undefined,
  profession: Profession | undefined,
): MatchStatus {
  return {
    verdict,
    reason,
    reviewer: verdict !== "not-met",
    version,
    profession,
    confidence: profession?.confidence ?? "official",
    sources: version && profession ? sourcesOf(version, profession) : (version?.sources ?? []),
  };
}

// The name as listed, in any script; the version in force is asked first. Both Chinese scripts are listed, so
// nothing needs folding from one to the other, and an assessment in the browser does without that table.
function idOfName(
  text: string | undefined,
  version: TalentListVersion,
  versions: readonly TalentListVersion[],
): string | undefined {
  const folded = plainText(text ?? "");
  if (folded === "") return undefined;
  for (const list of [version, ...versions]) {
    const id = idsByName(list).get(folded);
    if (id !== undefined) return id;
  }
  return undefined;
}

// Kept per version: a whole assessment asks thousands of times a second, and versions never change.
const idsByNameOf = new WeakMap<TalentListVersion, ReadonlyMap<string, string>>();

function idsByName(version: TalentListVersion): ReadonlyMap<string, string> {
  const kept = idsByNameOf.get(version);
  if (kept) return kept;
  const made = new Map(
    version.professions.flatMap(({ id, en, zhHant, zhHans }) =>
      [en, zhHant, zhHans].map((name) => [plainText(name), id] as const),
    ),
  );
  idsByNameOf.set(version, made);
  return made;
}
