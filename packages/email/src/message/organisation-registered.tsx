import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To the agency's administrators: an employer has opened an account by itself. */
export function OrganisationRegistered(props: MessageProps<"organisation-registered">): LetterElement {
  const { reader, organisationName, registeredBy } = props;
  const t = wording(reader);
  const facts = [
    [t("fact.organisation"), organisationName],
    [t("fact.registeredBy"), registeredBy],
    [t("fact.registeredOn"), day(reader, props.registeredOn)],
  ] as const;
  return (
    <Letter
      reader={reader}
      subject={t("organisation-registered.subject", { organisationName })}
      preheader={t("organisation-registered.preheader")}
      title={t("organisation-registered.title")}
      paragraphs={[t("organisation-registered.body", { organisationName, registeredBy })]}
      facts={facts}
      turn={{ who: "agency", text: t("organisation-registered.turn") }}
      action={{ label: t("organisation-registered.action"), href: props.link }}
    />
  );
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  registeredBy: "Ada Wong",
  registeredOn: "2026-11-22",
  link: "https://admin.example.hk/organisations/1",
} satisfies EmailTemplates["organisation-registered"];
