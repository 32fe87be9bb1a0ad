import { currentLaw } from "./law.ts";

/** Short names of verdicts, as people and forms use them. */
export const goalAliases: Readonly<Record<string, string>> = {
  exemption: "exemption.any",
  recruitment: "recruitment.test",
  route: "route.asmtp",
  asmtp: "route.asmtp",
  gep: "route.gep",
  E1: "criteria.character",
  E2: "criteria.education",
  E3: "criteria.vacancy",
  E4: "criteria.offer",
  E5: "criteria.market-pay",
  X1: "exemption.talent-list",
  X2: "exemption.pay",
  X3: "exemption.intra-company-transfer",
  X4: "exemption.top-university",
  X5: "exemption.well-established-company",
  "top-tier": "stay.top-tier",
  extension: "stay.window-open",
};

const known = new Set(currentLaw.rules.map((rule) => rule.id));

/** The rule a goal names, by id or short name; undefined when there is none. Rules about one item are no goals. */
export function ruleOfGoal(goal: string): string | undefined {
  const rule = goalAliases[goal] ?? goal;
  return known.has(rule) && rule !== "dependant.eligible" && !rule.startsWith("document.D-")
    ? rule
    : undefined;
}

/** Everything that may be named as a goal. */
export function goals(): string[] {
  return [...Object.keys(goalAliases), ...known].filter((goal) => ruleOfGoal(goal) !== undefined);
}
