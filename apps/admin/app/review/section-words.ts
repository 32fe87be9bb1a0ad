import { useT } from "@causeway/messages/react";
import { type SectionWording, sectionWording } from "@causeway/messages/section-wording";

/** The wording of every section a reviewer reads, by the section's id; the candidate's sections share one. */
export function useSectionWords() {
  const words = {
    organisation: sectionWording(useT("organisation")),
    position: sectionWording(useT("position")),
    remuneration: sectionWording(useT("remuneration")),
    recruitment: sectionWording(useT("recruitment-justification")),
    advert: sectionWording(useT("advert")),
    localApplicant: sectionWording(useT("local-applicant")),
  };
  const candidate = sectionWording(useT("candidate-form"));
  return (section: string): SectionWording => words[section as keyof typeof words] ?? candidate;
}
