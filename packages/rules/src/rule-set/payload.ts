import type { Day } from "../calendar/day.ts";
import type { Confidence } from "../engine/expression.ts";
import type { TalentListSource, TalentListVersion } from "../talent-list/version.ts";

/** What a version of the rules can bring: another Talent List, or other values of the law or of the agency's policy. */
export const ruleSetKinds = ["talent-list", "values"] as const;
export type RuleSetKind = (typeof ruleSetKinds)[number];

/** The life of a version. What was published is never edited: another replaces it, or two people withdraw it. */
export const ruleSetStates = ["draft", "proposed", "published", "withdrawn", "discarded"] as const;
export type RuleSetState = (typeof ruleSetStates)[number];

export const previewStates = ["waiting", "running", "done", "failed"] as const;
export type PreviewState = (typeof previewStates)[number];

/** A dated value of the law, as `series.ts` holds them: one number, one switch, a list, or a period. */
export type SeriesValue =
  | number
  | boolean
  | readonly number[]
  | readonly string[]
  | { readonly count: number; readonly unit: string };

export type NewValue = {
  readonly series: string;
  readonly value: SeriesValue;
  readonly confidence: Confidence;
};

/** What a version says and where that comes from. It is kept as canonical JSON and named by its SHA-256. */
export type RuleSetPayload = {
  readonly title: string;
  /** The first day in force. */
  readonly from: Day;
  /** Where it was published; the first is the notice itself. */
  readonly sources: readonly TalentListSource[];
  readonly list: TalentListVersion | null;
  readonly values: readonly NewValue[];
};

/** A version laid over the law: which, what it says, and the day on which it became part of the law. */
export type Overlay = { readonly id: string; readonly recordedOn: Day; readonly payload: RuleSetPayload };

export function kindOf(payload: RuleSetPayload): RuleSetKind {
  return payload.list === null ? "values" : "talent-list";
}
