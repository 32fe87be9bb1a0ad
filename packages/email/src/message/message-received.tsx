import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** That somebody has written, and who; what was written stands behind the sign-in only. */
export function MessageReceived(props: MessageProps<"message-received">): LetterElement {
  const { reader, name, caseReference } = props;
  const t = wording(reader);
  const from = props.from === "agency" ? reader.agency : name;
  return (
    <Letter
      reader={reader}
      subject={t("message-received.subject", { from, caseReference })}
      preheader={t("message-received.preheader")}
      title={t("message-received.title", { from })}
      paragraphs={[
        t(`message-received.${props.to}`, { from, organisationName: name }),
        t("message-received.why"),
      ]}
      facts={caseFacts(reader, props)}
      turn={{ who: "you", text: t("message-received.turn") }}
      action={{ label: t("message-received.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "candidate",
  from: "agency",
  name: "Harbour Robotics Limited",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  link: "https://portal.example.hk/c/2/messages",
} satisfies EmailTemplates["message-received"];
