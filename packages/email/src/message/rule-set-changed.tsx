import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To the other administrators while a version waits for a second person; to all staff once it has changed the law. */
export function RuleSetChanged(props: MessageProps<"rule-set-changed">): LetterElement {
  const { reader, stage, title, effectiveFrom, byName } = props;
  const t = wording(reader);
  const say = (part: "subject" | "preheader" | "title" | "body" | "turn") =>
    t(`rule-set-changed.${stage}.${part}`, { byName, title });
  return (
    <Letter
      reader={reader}
      subject={say("subject")}
      preheader={say("preheader")}
      title={say("title")}
      paragraphs={[say("body")]}
      facts={[[t("rule-set-changed.from"), day(reader, effectiveFrom)]]}
      turn={{
        who: stage === "proposed" || stage === "withdrawal-asked" ? "you" : "nobody",
        text: say("turn"),
      }}
      action={{
        label: props.link.includes("/rule-set/") ? t("rule-set-changed.action") : t("rule-set-changed.queue"),
        href: props.link,
      }}
    />
  );
}

export const example = {
  stage: "proposed",
  title: "Advert length of five weeks (demonstration)",
  effectiveFrom: "2027-01-01",
  byName: "Lam Tsz Kin",
  link: "https://admin.example.hk/rule-set/0",
} satisfies EmailTemplates["rule-set-changed"];
