import { ageOn, type Day, isDay } from "../calendar/day.ts";
import { rowsOf, textOf } from "../form/section.ts";
import type { CandidateAnswers } from "./facts.ts";

/**
 * Below this age a child's data are sensitive and need a parent's or guardian's consent.
 * Source: Personal Information Protection Law of the PRC, Articles 28 and 31, in force since 2021-11-01.
 */
export const ageOfOwnConsent = 14;

/** In which capacity somebody consents for a child. */
export const guardianCapacities = ["parent", "guardian"] as const;
export type GuardianCapacity = (typeof guardianCapacities)[number];

/** Raise it when the wording of the notice about children changes: consents to an earlier version are asked again. */
export const guardianNoticeVersion = "2026-11";

export type YoungChild = { id: string; name: string; age: number };

/** Dependants who are too young to consent for themselves on a day, by the birth dates she gave. */
export function childrenNeedingConsent({ dependants = {} }: CandidateAnswers, on: Day): YoungChild[] {
  if (dependants.hasDependants !== "yes") return [];
  return rowsOf(dependants.dependants).flatMap((row) => {
    const born = textOf(row.dateOfBirth);
    if (!isDay(born)) return [];
    const age = ageOn(born, on);
    if (age < 0 || age >= ageOfOwnConsent) return [];
    const name = textOf(row.nameZh) || [textOf(row.surnameEn), textOf(row.givenNamesEn)].join(" ").trim();
    return [{ id: row.id, name, age }];
  });
}
