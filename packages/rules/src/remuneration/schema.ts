import type { Field, Section } from "../form/section.ts";

export const payCurrencies = ["HKD", "CNY", "USD", "other"] as const;
export const payPeriods = ["month", "year"] as const;

/** Parts of the package besides base pay, each with an amount, a period and whether the contract fixes it. */
export const payParts = [
  "guaranteedBonus",
  "housing",
  "medical",
  "otherBenefits",
  "discretionaryBonus",
  "equity",
] as const;
export type PayPart = (typeof payParts)[number];

const mostHkd = 100_000_000;

/** The remuneration package, part by part, and the market it is compared with. */
export const remunerationSection = {
  id: "remuneration",
  fields: [
    { name: "currency", kind: "choice", required: true, options: payCurrencies },
    {
      name: "basePay",
      kind: "money",
      required: true,
      min: 1,
      max: mostHkd,
      form: "ID990B.B2.monthlySalary",
      confidence: "third-party-code",
    },
    { name: "basePer", kind: "choice", required: true, options: payPeriods },
    {
      name: "monthsPaid",
      kind: "integer",
      required: true,
      min: 12,
      max: 24,
      when: { field: "basePer", is: "month" },
    },
    ...payParts.flatMap(partFields),
    { name: "componentsComplete", kind: "yes-no", required: true },
    { name: "benchmarkLow", kind: "money", min: 1, max: mostHkd },
    { name: "benchmarkMedian", kind: "money", min: 1, max: mostHkd },
    { name: "benchmarkHigh", kind: "money", min: 1, max: mostHkd },
    { name: "benchmarkSource", kind: "text", maxLength: 300 },
    { name: "benchmarkAsOf", kind: "date" },
  ],
} as const satisfies Section<"remuneration">;

function partFields(part: PayPart): Field[] {
  const has = { field: `${part}Has`, is: "yes" };
  return [
    { name: `${part}Has`, kind: "yes-no", required: true },
    { name: `${part}Amount`, kind: "money", min: 1, max: mostHkd, when: has },
    { name: `${part}Per`, kind: "choice", options: payPeriods, when: has },
    { name: `${part}Fixed`, kind: "yes-no", required: true, when: has },
  ];
}
