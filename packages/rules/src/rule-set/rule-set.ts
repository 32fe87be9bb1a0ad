import type { Law } from "../law/law.ts";
import { type TalentListVersion, withVersion } from "../talent-list/version.ts";
import { talentListVersions } from "../talent-list/version-table.ts";
import { lawOf } from "./law-of.ts";
import type { Overlay } from "./payload.ts";

/** The law in force with every version published so far, and the Talent Lists that people search. */
export type RuleSet = {
  /** How many publications and withdrawals made it; 0 is the law as this package has it. */
  readonly edition: number;
  readonly law: Law;
  readonly lists: readonly TalentListVersion[];
};

export function makeRuleSet(edition: number, overlays: readonly Overlay[]): RuleSet {
  return { edition, law: lawOf(edition, overlays), lists: listsOf(overlays) };
}

/** The versions of the Talent List with those that were published. */
export function listsOf(overlays: readonly Overlay[]): readonly TalentListVersion[] {
  return overlays.reduce<readonly TalentListVersion[]>(
    (lists, { payload }) => (payload.list === null ? lists : withVersion(lists, payload.list)),
    talentListVersions,
  );
}
