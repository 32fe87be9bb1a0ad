import type { Verdict } from "../engine/expression.ts";
import { type Case, comparison } from "../law/compare.ts";
import { talentListMatch } from "../law/derived/talent-list.ts";
import { changeOfProfession, type RuleChange } from "./changes.ts";
import type { RuleSet } from "./rule-set.ts";

/** A verdict of a case that a version turns: the rules that brought it about, and what the version changed in them. */
export type Turned = {
  readonly case: string;
  readonly rule: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly because: { readonly rules: readonly string[]; readonly changes: readonly string[] };
};

/**
 * What a version does to cases, worked out once for all of them. Rules that no change can reach are never asked; where
 * nothing reaches a verdict, `reaches` is empty and no case needs to be loaded at all.
 */
export function impactOf(before: RuleSet, after: RuleSet, changes: readonly RuleChange[]) {
  const { reached, moved } = comparison(before.law, after.law);
  const known = new Set(before.law.rules.map((rule) => rule.id));
  return {
    reaches: [...reached.keys()],
    turned: (one: Case): Turned[] =>
      moved(one).map(({ because, ...move }) => ({
        ...move,
        because: {
          // Nodes without a name of their own say nothing to a reader.
          rules: [...new Set(because.filter((id) => known.has(id) && id !== move.rule))],
          changes: reasonsOf(one, reached.get(move.rule) ?? new Set()),
        },
      })),
  };

  function reasonsOf(one: Case, names: ReadonlySet<string>): string[] {
    const values = changes.filter((change) => change.kind === "value" && names.has(change.series));
    if (!names.has("talent-list.version")) return values.map((change) => change.id);
    const context = after.law.context(one.facts, one.on);
    const profession = talentListMatch(context, after.law.talentList)?.profession?.id;
    return [...changeOfProfession(changes, profession), ...values].map((change) => change.id);
  }
}
