import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the staff of a refused case, before the last day that the refusal letter names. */
export function ReconsiderationDue(props: MessageProps<"reconsideration-due">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference, daysLeft } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("reconsideration-due.subject", { caseTitle, caseReference, daysLeft })}
      preheader={t("reconsideration-due.preheader")}
      title={t("reconsideration-due.title")}
      paragraphs={[t("reconsideration-due.body", { daysLeft })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("reconsideration-due.last"), day(reader, props.dueOn)],
      ]}
      turn={{ who: "you", text: t("reconsideration-due.turn") }}
      action={{ label: t("reconsideration-due.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  dueOn: "2027-02-15",
  daysLeft: 7,
  link: "https://admin.example.hk/cases/1/2/filing",
} satisfies EmailTemplates["reconsideration-due"];
