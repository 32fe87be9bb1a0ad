import { factsJsonSchema } from "../src/sponsorship-facts/schema.ts";

export type Node = {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  enum?: (string | boolean)[];
  const?: string;
  anyOf?: Node[];
  oneOf?: Node[];
  title?: string;
  unit?: string;
  description?: string;
};

export const schema = factsJsonSchema() as Node;

/** Values that matter to the rules, by the last name of a fact; anything else goes by its type. */
const telling: Readonly<Record<string, readonly unknown[]>> = {
  id: ["a1", "a2", "a9"],
  advertId: ["a1", "a2", "a9"],
  ref: ["p", "q"],
  requirement: ["r1", "r2", "r9"],
  requirements: [["r1"], ["r2", "r1"], ["r1", "r2"], []],
  channel: ["job-board"],
  outcome: ["refused", "withdrew", "hired", "pending"],
  title: ["Engineer"],
  field: ["Computing"],
  text: ["Because."],
  source: ["Survey"],
  foundOnListVersion: ["2025"],
  sex: ["male", "female"],
  language: ["en", "zh-Hans", "fr"],
  value: ["A123456(3)", "12345678"],
  nationality: ["CHN", "FRA", "AFG", "CUB", "PRK"],
  country: ["CHN", "FRA"],
  currency: ["HKD", "USD"],
  kind: ["eep", "prc-passport", "foreign-passport"],
  amount: [0, 10_000, 150_000, 166_666.66, 1_999_999, 2_000_000, 2_000_001],
  monthsPaid: [12, 13, 1, 36],
  low: [900_000, 1_000_000],
  median: [1_000_000],
  high: [1_200_000],
  payShownMonthlyHkd: [10_000, 150_000],
  applicationsReceived: [0, 1, 2],
  contractMonths: [12, 24, 36, 48],
  contractMonthsRemaining: [12, 24, 36],
  grantedMonths: [24, 36],
  groupServiceMonths: [11, 12],
  months: [5, 6],
  nextStep: [1, 2, 3],
  files: [1, 5, 6],
  professionId: ["fin-accountants", "fin-actuaries", "hea-doctors", "it-ai"],
  professionText: ["Actuaries", "Somebody else"],
  lodgedAt: ["2025-02-26T10:59:00+08:00", "2025-02-26T11:00:00+08:00", "2026-11-22T09:00:00+08:00"],
  publishedFrom: ["2026-09-01", "2026-09-20"],
  publishedTo: ["2026-09-14", "2026-09-30"],
  from: ["2026-09-01", "2026-09-20"],
  to: ["2026-09-14", "2026-09-30"],
  unbrokenSince: ["2025-11-22", "2025-11-23", "2020-01-01"],
  dateOfBirth: [
    "2008-11-22",
    "2008-11-23",
    "2012-11-22",
    "2012-11-23",
    "1986-11-22",
    "1985-11-22",
    "2000-02-29",
  ],
  setUpOn: ["2025-11-22", "2025-11-23", "2010-01-01"],
  currentLimit: ["2026-11-21", "2026-11-22", "2027-01-03", "2027-01-02", "2027-02-22", "2027-02-23"],
  workingUnderSchemeSince: ["2024-11-22", "2024-11-23"],
  ordinaryResidenceSince: ["2019-11-22", "2019-11-23"],
  firstGrantLodgedOn: ["2022-12-27", "2022-12-28"],
  grantedOn: ["2023-11-22", "2023-12-22"],
  documents: [[], ["award"], 0, 1],
  goal: ["exemption.pay"],
};

const days = ["2022-12-27", "2022-12-28", "2025-03-01", "2026-03-01", "2026-11-22"];

/** Values a fact may take, at least one of each kind that a rule can tell apart. */
export function representatives(node: Node, name: string): readonly unknown[] {
  if (node.enum !== undefined && node.type !== "object") return node.enum;
  if (node.type === "boolean") return [true, false];
  const known = telling[name];
  if (known !== undefined) return known;
  if (node.type === "number" || node.type === "integer") return [0, 1, 12];
  if (node.type === "string") return days;
  return [];
}

/** Values at both ends, so that a comparison can come out either way. */
export function extremes(node: Node): readonly unknown[] {
  if (node.type === "number") return [0, 1_000_000_000];
  if (node.type === "integer") return [0, 1000];
  return node.type === "string" && node.enum === undefined ? ["1990-01-01", "2150-01-01"] : [];
}

export function nodeAt(path: readonly (string | number)[]): Node | undefined {
  let at: Node[] = [schema];
  for (const key of path) {
    at = at.flatMap((one) => {
      const next = typeof key === "number" ? one.items : one.properties?.[key];
      return next === undefined ? [] : [next, ...(next.anyOf ?? []), ...(next.oneOf ?? [])];
    });
  }
  return (
    at.find((one) => one.enum !== undefined || (one.type !== undefined && one.type !== "object")) ?? at[0]
  );
}
