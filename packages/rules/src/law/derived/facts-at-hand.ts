import type { Context } from "../../engine/evaluate.ts";
import type { Facts } from "../../sponsorship-facts/schema.ts";

/** The facts of the case under evaluation, typed. */
export function factsOf(context: Context): Facts {
  return context.facts as Facts;
}

export type PayComponent = NonNullable<NonNullable<Facts["pay"]>["components"]>[number];
export type Advert = NonNullable<NonNullable<Facts["recruitment"]>["adverts"]>[number];
export type LocalApplicant = NonNullable<NonNullable<Facts["recruitment"]>["localApplicants"]>[number];
export type Dependant = NonNullable<Facts["dependants"]>[number];
export type DocumentFact = NonNullable<Facts["documents"]>[number];
