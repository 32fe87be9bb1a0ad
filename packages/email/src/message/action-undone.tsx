import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To whoever was told of what staff undid, with the reason. */
export function ActionUndone(props: MessageProps<"action-undone">): LetterElement {
  const { reader, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("action-undone.subject", { caseTitle, caseReference })}
      preheader={t("action-undone.preheader")}
      title={t("action-undone.title")}
      paragraphs={[t(`action-undone.${props.what}`)]}
      facts={caseFacts(reader, props)}
      quote={{ label: t("fact.reasons"), text: props.reason }}
      turn={{ who: "nobody", text: t("action-undone.turn", { agency: reader.agency }) }}
      action={{ label: t("action-undone.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  what: "approved",
  reason: "The contract that was approved was not the one that had been signed.",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["action-undone"];
