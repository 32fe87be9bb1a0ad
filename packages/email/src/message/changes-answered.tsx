import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the reviewer, when a round is complete. */
export function ChangesAnswered(props: MessageProps<"changes-answered">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference, round } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("changes-answered.subject", { organisationName, caseTitle, caseReference })}
      preheader={t("changes-answered.preheader", { round })}
      title={t("changes-answered.title")}
      paragraphs={[t("changes-answered.body", { round })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("fact.round"), String(round)],
      ]}
      turn={{ who: "you", text: t("changes-answered.turn") }}
      action={{ label: t("changes-answered.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  round: 1,
  link: "https://admin.example.hk/cases/1/2/requests",
} satisfies EmailTemplates["changes-answered"];
