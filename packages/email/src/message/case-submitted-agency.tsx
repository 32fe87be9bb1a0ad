import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the reviewers: a case is in the queue. */
export function CaseSubmittedAgency(props: MessageProps<"case-submitted-agency">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-submitted-agency.subject", { organisationName, caseTitle, caseReference })}
      preheader={t("case-submitted-agency.preheader")}
      title={t("case-submitted-agency.title")}
      paragraphs={[t("case-submitted-agency.body", { organisationName })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("fact.submittedOn"), day(reader, props.submittedOn)],
      ]}
      turn={{ who: "you", text: t("case-submitted-agency.turn") }}
      action={{ label: t("case-submitted-agency.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  submittedOn: "2026-11-22",
  link: "https://admin.example.hk/queue",
} satisfies EmailTemplates["case-submitted-agency"];
