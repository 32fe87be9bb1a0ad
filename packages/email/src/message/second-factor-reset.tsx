import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To somebody of the staff whose second factors are being taken away, and to every administrator. */
export function SecondFactorReset(props: MessageProps<"second-factor-reset">): LetterElement {
  const { reader, stage, own, personName, byName, reason } = props;
  const t = wording(reader);
  const names = { personName, byName };
  const say = (part: "subject" | "preheader" | "title" | "body" | "turn") =>
    t(`second-factor-reset.${stage}.${own ? "own" : "others"}.${part}`, names);
  return (
    <Letter
      reader={reader}
      subject={say("subject")}
      preheader={say("preheader")}
      title={say("title")}
      paragraphs={[say("body")]}
      facts={[[t("second-factor-reset.reason"), reason]]}
      turn={{
        who: stage === "requested" || (own && stage === "confirmed") ? "you" : "nobody",
        text: say("turn"),
      }}
      action={{
        label: own ? t("second-factor-reset.signIn") : t("second-factor-reset.look"),
        href: props.link,
      }}
      note={t("second-factor-reset.note")}
    />
  );
}

export const example = {
  stage: "requested",
  own: false,
  personName: "Chan Mei Ling",
  byName: "Lam Tsz Kin",
  reason: "Her telephone was stolen on Friday; we spoke face to face.",
  link: "https://admin.example.hk/staff",
} satisfies EmailTemplates["second-factor-reset"];
