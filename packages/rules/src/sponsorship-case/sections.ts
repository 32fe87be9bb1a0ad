import type { Section } from "../form/section.ts";
import { positionSection } from "../position/schema.ts";
import { recruitmentSection } from "../recruitment-justification/schema.ts";
import { remunerationSection } from "../remuneration/schema.ts";

/** The employer's sections that are kept once a case; adverts and local applicants are rows of their own. */
export const caseSections = [
  positionSection,
  remunerationSection,
  recruitmentSection,
] as const satisfies readonly Section[];
export const caseSectionIds = ["position", "remuneration", "recruitment"] as const;
export type CaseSectionId = (typeof caseSectionIds)[number];

export function caseSection(id: string): Section<CaseSectionId> | undefined {
  return caseSections.find((section) => section.id === id);
}
