import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { useWordOf } from "@causeway/messages/word-of";
import type { FindingPlace, RehearsalFinding } from "@causeway/rules/sponsorship-case/rehearsal";
import { problemText } from "../form/form-text.ts";
import { useRuleText } from "../verdict/rule-text.ts";

export type FindingText = { finding(finding: RehearsalFinding): string; place(place: FindingPlace): string };

/** Words a finding of the rehearsal: what is to be done, and the page where it is done. */
export function useFindingText(): FindingText {
  const t = useT("sponsorship-case");
  const form = useT("form");
  const nameOf = useWordOf("requirement");
  const rules = useRuleText();
  const sections = useSectionTranslators();
  return {
    place: ({ page }) => t(`place.${page}`),
    finding: (finding) => {
      switch (finding.code) {
        case "section": {
          const wording = sectionWording(sections[finding.problem.section] ?? sections.position);
          return problemText(form, wording, finding.problem);
        }
        case "rule":
          return rules.finding(finding.rule, finding.params);
        case "unlawful-reason":
          return t("finding.unlawful-reason");
        case "evidence-missing":
        case "evidence-rejected":
        case "evidence-expired": {
          const key = `name.${finding.document}`;
          return t(`finding.${finding.code}`, { document: nameOf(key, finding.document) });
        }
        default:
          return t(`finding.${finding.code}`);
      }
    },
  };
}

function useSectionTranslators(): Record<string, unknown> {
  return {
    position: useT("position"),
    remuneration: useT("remuneration"),
    recruitment: useT("recruitment-justification"),
    advert: useT("advert"),
    localApplicant: useT("local-applicant"),
    organisation: useT("organisation"),
  };
}
