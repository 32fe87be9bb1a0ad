import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To the mailbox that somebody wants to use from now on: only who reads it can type the code. */
export function AddressCode(props: MessageProps<"address-code">): LetterElement {
  const { reader, minutes } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("address-code.subject")}
      preheader={t("address-code.preheader", { minutes })}
      title={t("address-code.title")}
      paragraphs={[t("address-code.body")]}
      facts={[]}
      turn={{ who: "you", text: t("address-code.turn", { minutes }) }}
      action={{ label: t("address-code.action"), href: props.link }}
      code={{ hint: t("address-code.codeHint"), value: props.code }}
      note={t("address-code.note")}
    />
  );
}

export const example = {
  link: "https://portal.example.hk/c",
  code: "7K2M9P",
  minutes: 30,
} satisfies EmailTemplates["address-code"];
