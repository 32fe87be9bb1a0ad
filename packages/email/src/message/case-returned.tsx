import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the reviewer whose recommendation the approver did not confirm. */
export function CaseReturned(props: MessageProps<"case-returned">): LetterElement {
  const { reader, organisationName, approverName, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-returned.subject", { organisationName, caseTitle, caseReference })}
      preheader={t("case-returned.preheader")}
      title={t("case-returned.title")}
      paragraphs={[t("case-returned.body", { approverName })]}
      facts={[[t("fact.organisation"), organisationName], ...caseFacts(reader, props)]}
      quote={{ label: t("fact.reasons"), text: props.reasons }}
      turn={{ who: "you", text: t("case-returned.turn") }}
      action={{ label: t("case-returned.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  approverName: "Ho Man Wai",
  reasons: "The market benchmark has no source.",
  link: "https://admin.example.hk/cases/1/2/answers",
} satisfies EmailTemplates["case-returned"];
