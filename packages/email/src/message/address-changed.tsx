import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** When a candidate moves to another mailbox: to the former one, to the employer, to the staff on the case. */
export function AddressChanged(props: MessageProps<"address-changed">): LetterElement {
  const { reader, candidateName, caseTitle, caseReference, to } = props;
  const t = wording(reader);
  const part = `address-changed.${to}` as const;
  return (
    <Letter
      reader={reader}
      subject={t(`${part}.subject`, { candidateName })}
      preheader={t("address-changed.preheader")}
      title={t(`${part}.title`)}
      paragraphs={[t(`${part}.body`, { candidateName })]}
      facts={caseTitle && caseReference ? caseFacts(reader, { caseTitle, caseReference }) : []}
      turn={{ who: to === "candidate" ? "you" : "nobody", text: t(`${part}.turn`) }}
      action={{ label: t(`${part}.action`), href: props.link }}
    />
  );
}

export const example = {
  to: "candidate",
  candidateName: "LI Jing",
  link: "https://portal.example.hk/",
} satisfies EmailTemplates["address-changed"];
