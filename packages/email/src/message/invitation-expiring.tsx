import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { codePage, day, wording } from "../wording.tsx";

/** To the candidate whose link ends before she has taken it up: 7, 3 and 1 days before. */
export function InvitationExpiring(props: MessageProps<"invitation-expiring">): LetterElement {
  const { reader, organisationName, daysLeft: days } = props;
  const t = wording(reader);
  const date = day(reader, props.expiresOn);
  return (
    <Letter
      reader={reader}
      subject={t("invitation-expiring.subject", { days, organisationName })}
      preheader={t("invitation-expiring.preheader", { date })}
      title={t("invitation-expiring.title")}
      paragraphs={[t("invitation-expiring.body", { organisationName }), t("invitation-expiring.more")]}
      facts={[
        [t("fact.organisation"), organisationName],
        [t("fact.position"), props.jobTitle],
        [t("fact.validUntil"), date],
      ]}
      turn={{ who: "you", text: t("invitation-expiring.turn", { date }) }}
      action={{ label: t("invitation-expiring.action"), href: props.link }}
      code={{ hint: t("candidate-invited.codeHint", { address: codePage(props.link) }), value: props.code }}
      note={t("candidate-invited.note", { date })}
    />
  );
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  jobTitle: "Senior control engineer",
  expiresOn: "2026-12-06",
  daysLeft: 3,
  link: "https://portal.example.hk/invitation/AwABAZOk9m4GdlqT1c0QAZOk9m4GdlqT1c0Q",
  code: "4TZ8QD",
} satisfies EmailTemplates["invitation-expiring"];
