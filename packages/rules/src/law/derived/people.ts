import { addMonths, ageOn, birthdayOn } from "../../calendar/day.ts";
import type { Context, Derived } from "../../engine/evaluate.ts";
import { silent, type Value } from "../../engine/value.ts";
import { type Dependant, factsOf } from "./facts-at-hand.ts";

/** Whether a year has passed since the present unbroken residence overseas began. */
function yearOverseas(context: Context): Value {
  const years = context.parameter("route.overseas-years");
  const since = factsOf(context).candidate?.residence?.unbrokenSince;
  if (since === undefined) return undefined;
  return years.state === "known" ? addMonths(since, 12 * Number(years.value)) <= context.on : silent;
}

function candidateAge(context: Context): Value {
  const born = factsOf(context).candidate?.dateOfBirth;
  return born === undefined ? undefined : ageOn(born, context.on);
}

/** The day a dependant turns the age at which a child no longer counts as one. */
export function turnsAdult(dependant: Dependant, age: number): string | undefined {
  return dependant.dateOfBirth === undefined ? undefined : birthdayOn(dependant.dateOfBirth, age);
}

function dependantAge(context: Context): Value {
  const born = (context.item as Dependant).dateOfBirth;
  return born === undefined ? undefined : ageOn(born, context.on);
}

/** Documents for special circumstances; a list is counted. */
function specialDocuments(context: Context): Value {
  const documents = factsOf(context).candidate?.specialCircumstances?.documents;
  return typeof documents === "object" ? documents.length : documents;
}

/** A ground of facilitation may be told as yes or no, or with particulars. */
function claimed(key: "intraCompanyTransfer" | "topUniversity" | "wellEstablishedCompany"): Derived {
  return {
    id: `facilitation.${key}.claimed`,
    revision: 1,
    needs: [`facilitation.${key}.claimed`],
    of: (context) => {
      const told = factsOf(context).facilitation?.[key];
      return typeof told === "object" ? told.claimed : told;
    },
  };
}

/** Twelve full months since the company was set up, by the month rule. */
function aYearOld(context: Context): Value {
  const setUpOn = factsOf(context).employer?.setUpOn;
  return setUpOn === undefined ? undefined : addMonths(setUpOn, 12) <= context.on;
}

export const peopleComputations: readonly Derived[] = [
  {
    id: "candidate.year-overseas",
    revision: 1,
    dated: ["route.overseas-years"],
    needs: ["candidate.residence.unbrokenSince"],
    of: yearOverseas,
  },
  { id: "candidate.age", revision: 1, needs: ["candidate.dateOfBirth"], of: candidateAge },
  {
    id: "candidate.special-documents",
    revision: 1,
    needs: ["candidate.specialCircumstances.documents"],
    of: specialDocuments,
  },
  {
    id: "dependant.age",
    revision: 1,
    perItem: true,
    needs: (context) => [`${context.at}.dateOfBirth`],
    of: dependantAge,
  },
  { id: "employer.a-year-old", revision: 1, needs: ["employer.setUpOn"], of: aYearOld },
  claimed("intraCompanyTransfer"),
  claimed("topUniversity"),
  claimed("wellEstablishedCompany"),
];
