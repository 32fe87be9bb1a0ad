import { useT } from "@causeway/messages/react";
import { type SectionWording, sectionWording } from "@causeway/messages/section-wording";
import type { RehearsalFinding } from "@causeway/rules/sponsorship-case/rehearsal";
import { problemText } from "../form/form-text.ts";
import { useRuleText } from "../verdict/rule-text.ts";

/** Words a finding of the rehearsal: where it is and what is to be done. */
export function useFindingText(): (finding: RehearsalFinding) => string {
  const t = useT("sponsorship-case");
  const form = useT("form");
  const names = useT("requirement") as unknown as { has(key: string): boolean } & ((key: string) => string);
  const rules = useRuleText();
  const wordings = useWordings();
  return (finding) => {
    switch (finding.code) {
      case "section": {
        const { title, wording } = wordings[finding.problem.section] ?? wordings.position;
        return t("finding.section", { section: title, problem: problemText(form, wording, finding.problem) });
      }
      case "rule":
        return rules.finding(finding.rule, finding.params);
      case "evidence-missing":
      case "evidence-rejected": {
        const key = `name.${finding.document}`;
        return t(`finding.${finding.code}`, { document: names.has(key) ? names(key) : finding.document });
      }
      default:
        return t(`finding.${finding.code}`);
    }
  };
}

type Worded = { title: string; wording: SectionWording };

function useWordings(): { position: Worded } & Record<string, Worded> {
  const position = useT("position");
  const remuneration = useT("remuneration");
  const recruitment = useT("recruitment-justification");
  const advert = useT("advert");
  const applicant = useT("local-applicant");
  const organisation = useT("organisation");
  const cases = useT("sponsorship-case");
  const worded = (title: string, t: unknown): Worded => ({ title, wording: sectionWording(t) });
  return {
    position: worded(position("title"), position),
    remuneration: worded(remuneration("title"), remuneration),
    recruitment: worded(recruitment("title"), recruitment),
    advert: worded(advert("title"), advert),
    localApplicant: worded(cases("applicantTitleNew"), applicant),
    organisation: worded(cases("task.company"), organisation),
  };
}
