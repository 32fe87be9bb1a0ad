import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the employer's people: a receipt. */
export function CaseSubmitted(props: MessageProps<"case-submitted">): LetterElement {
  const { reader, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-submitted.subject", { caseTitle, caseReference })}
      preheader={t("case-submitted.preheader")}
      title={t("case-submitted.title")}
      paragraphs={[t("case-submitted.body")]}
      facts={[
        ...caseFacts(reader, props),
        [t("fact.submittedBy"), props.submittedBy],
        [t("fact.submittedOn"), day(reader, props.submittedOn)],
      ]}
      turn={{ who: "agency", text: t("case-submitted.turn") }}
      action={{ label: t("case-submitted.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  submittedBy: "Chan Wing Yan",
  submittedOn: "2026-11-22",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["case-submitted"];
