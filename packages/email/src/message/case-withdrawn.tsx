import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To everyone who was at work on the case. */
export function CaseWithdrawn(props: MessageProps<"case-withdrawn">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-withdrawn.subject", { caseTitle, caseReference })}
      preheader={t("case-withdrawn.preheader")}
      title={t("case-withdrawn.title")}
      paragraphs={[t(`case-withdrawn.${props.to}`, { organisationName })]}
      facts={caseFacts(reader, props)}
      quote={props.reason === null ? null : { label: t("fact.reason"), text: props.reason }}
      turn={{ who: "nobody", text: t("case-withdrawn.turn") }}
      action={{ label: t("case-withdrawn.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  reason: "The candidate has taken another post.",
  link: "https://portal.example.hk/o/1/cases/2/timeline",
} satisfies EmailTemplates["case-withdrawn"];
