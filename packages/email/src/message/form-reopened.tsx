import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the candidate, when her signed form is opened for correction. */
export function FormReopened(props: MessageProps<"form-reopened">): LetterElement {
  const { reader, organisationName, caseTitle } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("form-reopened.subject", { caseTitle })}
      preheader={t("form-reopened.preheader")}
      title={t("form-reopened.title")}
      paragraphs={[t("form-reopened.body", { organisationName })]}
      facts={[[t("fact.organisation"), organisationName], ...caseFacts(reader, props)]}
      quote={props.reason === null ? null : { label: t("fact.reason"), text: props.reason }}
      turn={{ who: "you", text: t("form-reopened.turn") }}
      action={{ label: t("form-reopened.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  reason: "The dates of the second job overlap with the first.",
  link: "https://portal.example.hk/c/2",
} satisfies EmailTemplates["form-reopened"];
