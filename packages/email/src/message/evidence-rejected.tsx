import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To whoever uploaded the document. */
export function EvidenceRejected(props: MessageProps<"evidence-rejected">): LetterElement {
  const { reader, document, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("evidence-rejected.subject", { document, caseReference })}
      preheader={t("evidence-rejected.preheader")}
      title={t("evidence-rejected.title")}
      paragraphs={[t(`evidence-rejected.${props.to}`)]}
      facts={[...caseFacts(reader, props), [t("fact.document"), document], [t("fact.reason"), props.reason]]}
      quote={props.note === null ? null : { label: t("fact.note"), text: props.note }}
      turn={{ who: "you", text: t("evidence-rejected.turn") }}
      action={{ label: t("evidence-rejected.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "candidate",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  document: "Degree certificate",
  reason: "Part of the page is cut off",
  note: "The seal at the foot is missing from the picture.",
  link: "https://portal.example.hk/c/2/documents",
} satisfies EmailTemplates["evidence-rejected"];
