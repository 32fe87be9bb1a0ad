import { citing, derived, parameter, type Rule } from "../../engine/expression.ts";

const scheme = citing("official", "S01");
const window = citing("secondary", "N01", "N02", "S01");
const early = citing("secondary", "N03", "N04");
const own = citing("convention", "C");
const abode = citing("official", "S01", "S10");
const today = derived("application.governing-day");

/** Extension, the top-tier stream and the seven years. */
export const stayRules: readonly Rule[] = [
  {
    id: "stay.window-open",
    group: "stay",
    of: window.all(
      window.atMost(derived("stay.window-opens"), today),
      scheme.atMost(today, derived("stay.limit")),
    ),
  },
  {
    // A strong warning, not a block.
    id: "stay.six-weeks-left",
    group: "stay",
    of: early.atMost(today, derived("stay.file-by")),
  },
  {
    id: "stay.top-tier-years",
    group: "stay",
    of: scheme.all(
      scheme.inForce("stay.top-tier-years"),
      scheme.atMost(derived("stay.top-tier-from"), today),
    ),
  },
  {
    id: "stay.top-tier-income",
    group: "stay",
    of: scheme.all(
      scheme.inForce("stay.top-tier-income"),
      scheme.atLeast(derived("stay.previous-year-income"), parameter("stay.top-tier-income")),
    ),
  },
  {
    id: "stay.top-tier",
    group: "stay",
    of: scheme.all(
      scheme.rule("stay.top-tier-years"),
      scheme.rule("stay.top-tier-income"),
      scheme.holds("tax.proofSupplied"),
      scheme.holds("stay.schemeCriteriaStillMet"),
    ),
  },
  {
    // A short grant under the old pattern that is extended under the new one: the sources do not say.
    id: "stay.pattern-settled",
    group: "stay",
    of: own.any(
      own.holds(derived("stay.one-pattern")),
      own.all(own.not(own.holds(derived("stay.one-pattern"))), own.judgement("stay.old-pattern-extended")),
    ),
  },
  {
    id: "right-of-abode.reached",
    group: "right-of-abode",
    of: abode.atMost(derived("right-of-abode.earliest"), today),
  },
  {
    id: "right-of-abode.ordinary-residence",
    group: "right-of-abode",
    of: abode.all(abode.rule("right-of-abode.reached"), own.judgement("right-of-abode.residence-ordinary")),
  },
];
