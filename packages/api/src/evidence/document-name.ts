import { translator } from "@causeway/messages/translator";
import type { Locale } from "@causeway/rules/actor";

type RequirementKey = Parameters<ReturnType<typeof translator<"requirement">>>[0];

/** The name of a kind of paper in a language. A repository test goes through every requirement, so each has its wording. */
export function documentName(requirement: string, locale: Locale): string {
  return translator(locale, "requirement")(`name.${requirement}` as RequirementKey);
}
