import { type Base, one } from "./shared.ts";

export const dependantBases: readonly Base[] = [
  ...(["spouse", "civil-partner"] as const).map((relation) =>
    one(
      `A ${relation} may come`,
      "dependant.eligible",
      "met",
      { dependants: [{ relation, nationality: "CHN" }] },
      "Lawfully entered into and recognised.",
      "S01 S07",
    ),
  ),
  ...(["cohabitant", "fiance", "father", "mother", "sibling", "other"] as const).map((relation) =>
    one(
      `A ${relation} may not come`,
      "dependant.eligible",
      "not-met",
      { dependants: [{ relation, nationality: "CHN" }] },
      "Not among the dependants of such a sponsor.",
      "S01 S07",
    ),
  ),
  ...(
    [
      ["2008-11-23", "met"],
      ["2008-11-22", "not-met"],
      ["2008-11-21", "not-met"],
    ] as const
  ).map(([dateOfBirth, verdict]) =>
    one(
      `A child born on ${dateOfBirth}`,
      "dependant.eligible",
      verdict,
      { dependants: [{ relation: "child", dateOfBirth, married: false, nationality: "CHN" }] },
      "Under 18 on the day.",
      "S01 S07",
    ),
  ),
  one(
    "A married child",
    "dependant.eligible",
    "not-met",
    { dependants: [{ relation: "child", dateOfBirth: "2009-01-01", married: true, nationality: "CHN" }] },
    "Unmarried children only.",
    "S01 S07",
  ),
  ...(["AFG", "PRK"] as const).map((nationality) =>
    one(
      `A spouse of nationality ${nationality}`,
      "dependant.eligible",
      "not-met",
      { dependants: [{ relation: "spouse", nationality }] },
      "Closed to this nationality as of 15 December 2025.",
      "S07",
    ),
  ),
  one(
    "A spouse the day before the list of nationalities is known",
    "dependant.eligible",
    "reviewer",
    { dependants: [{ relation: "spouse", nationality: "CHN" }] },
    "Known from 15 December 2025.",
    "S07",
    "2025-12-14",
  ),
  one(
    "A spouse on the day the list of nationalities is known",
    "dependant.eligible",
    "met",
    { dependants: [{ relation: "spouse", nationality: "CHN" }] },
    "Known from 15 December 2025.",
    "S07",
    "2025-12-15",
  ),
  one(
    "A child on the day the age is known",
    "dependant.eligible",
    "met",
    { dependants: [{ relation: "child", dateOfBirth: "2009-01-01", married: false, nationality: "CHN" }] },
    "Known from 15 December 2025.",
    "S07",
    "2025-12-15",
  ),
];
