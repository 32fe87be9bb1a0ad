import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To the candidate who has begun her form and not signed it; her employer asks after it. */
export function CandidateReminder(props: MessageProps<"candidate-reminder">): LetterElement {
  const { reader, organisationName, jobTitle } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("candidate-reminder.subject", { organisationName })}
      preheader={t("candidate-reminder.preheader")}
      title={t("candidate-reminder.title")}
      paragraphs={[t("candidate-reminder.body", { organisationName })]}
      facts={[
        [t("fact.organisation"), organisationName],
        [t("fact.position"), jobTitle],
      ]}
      turn={{ who: "you", text: t("candidate-reminder.turn") }}
      action={{ label: t("candidate-reminder.action"), href: props.link }}
    />
  );
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  jobTitle: "Senior control engineer",
  link: "https://portal.example.hk/c/2",
} satisfies EmailTemplates["candidate-reminder"];
