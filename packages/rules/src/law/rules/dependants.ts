import { citing, derived, parameter, type Rule } from "../../engine/expression.ts";

const page = citing("official", "S01", "S07");

/** Each dependant is judged alone; `@` is the dependant. */
export const dependantRules: readonly Rule[] = [
  {
    id: "dependant.eligible",
    group: "dependants",
    of: page.all(
      page.any(
        page.oneOf("@.relation", "spouse", "civil-partner"),
        page.all(
          page.oneOf("@.relation", "child"),
          page.not(page.holds("@.married")),
          page.lessThan(derived("dependant.age"), parameter("dependants.child-age")),
        ),
      ),
      page.not(page.oneOf("@.nationality", parameter("dependants.excluded-nationals"))),
    ),
  },
];
