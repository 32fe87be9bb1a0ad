import { translator } from "@causeway/messages/translator";
import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To a colleague, by an owner of the organisation. */
export function MemberInvited(props: MessageProps<"member-invited">): LetterElement {
  const { reader, organisationName, inviterName, role } = props;
  const t = wording(reader);
  const roles = translator(reader.locale, "common");
  const expires = day(reader, props.expiresOn);
  return (
    <Letter
      reader={reader}
      subject={t("member-invited.subject", { inviterName, organisationName })}
      preheader={t("member-invited.preheader")}
      title={t("member-invited.title", { organisationName })}
      paragraphs={[t("member-invited.body", { inviterName, organisationName }), t(`member-invited.${role}`)]}
      facts={[
        [t("fact.organisation"), organisationName],
        [t("fact.role"), roles(`role.${role}`)],
        [t("fact.validUntil"), expires],
      ]}
      turn={{ who: "you", text: t("member-invited.turn") }}
      action={{ label: t("member-invited.action"), href: props.link }}
      note={t("member-invited.note", { date: expires, inviterName })}
    />
  );
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  inviterName: "Chan Wing Yan",
  role: "preparer",
  expiresOn: "2026-12-06",
  link: "https://portal.example.hk/join/Ag8AAZOk9m4GdlqT1c0Q",
} satisfies EmailTemplates["member-invited"];
