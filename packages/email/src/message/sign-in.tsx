import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To whoever asked to sign in. The code is for a waiting page in another browser. */
export function SignIn(props: MessageProps<"sign-in">): LetterElement {
  const { reader, minutes } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("sign-in.subject")}
      preheader={t("sign-in.preheader", { minutes })}
      title={t("sign-in.title")}
      paragraphs={[t(`sign-in.${props.app}`)]}
      facts={[]}
      turn={{ who: "you", text: t("sign-in.turn", { minutes }) }}
      action={{ label: t("sign-in.action"), href: props.link }}
      code={{ hint: t("sign-in.codeHint"), value: props.code }}
      note={t("sign-in.note")}
    />
  );
}

export const example = {
  app: "portal",
  link: "https://portal.example.hk/sign-in/link/AQABAZOk9m4GdlqT1c0Q",
  code: "7K2M9P",
  minutes: 10,
} satisfies EmailTemplates["sign-in"];
