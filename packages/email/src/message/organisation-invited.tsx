import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To the first owner of an employer, by the agency. */
export function OrganisationInvited(props: MessageProps<"organisation-invited">): LetterElement {
  const { reader, organisationName } = props;
  const { agency } = reader;
  const t = wording(reader);
  const expires = day(reader, props.expiresOn);
  return (
    <Letter
      reader={reader}
      subject={t("organisation-invited.subject", { agency, organisationName })}
      preheader={t("organisation-invited.preheader")}
      title={t("organisation-invited.title")}
      paragraphs={[
        t("organisation-invited.body", { agency, organisationName }),
        t("organisation-invited.more"),
      ]}
      facts={[
        [t("fact.organisation"), organisationName],
        [t("fact.validUntil"), expires],
      ]}
      turn={{ who: "you", text: t("organisation-invited.turn") }}
      action={{ label: t("organisation-invited.action"), href: props.link }}
      note={t("organisation-invited.note", { date: expires })}
    />
  );
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  expiresOn: "2026-12-06",
  link: "https://portal.example.hk/join/Ag8AAZOk9m4GdlqT1c0Q",
} satisfies EmailTemplates["organisation-invited"];
