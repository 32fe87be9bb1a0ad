import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the employer. It says plainly that the agency's approval is not Immigration's. */
export function CaseApproved(props: MessageProps<"case-approved">): LetterElement {
  const { reader, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-approved.subject", { caseTitle, caseReference })}
      preheader={t("case-approved.preheader")}
      title={t("case-approved.title")}
      paragraphs={[t("case-approved.body")]}
      facts={caseFacts(reader, props)}
      turn={{ who: "agency", text: t("case-approved.turn", { agency: reader.agency }) }}
      action={{ label: t("case-approved.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["case-approved"];
