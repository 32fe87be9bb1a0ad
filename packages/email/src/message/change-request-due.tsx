import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the party that still owes answers: 7, 3 and 1 days before they are due. */
export function ChangeRequestDue(props: MessageProps<"change-request-due">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference, count, daysLeft: days } = props;
  const t = wording(reader);
  const date = day(reader, props.dueOn);
  return (
    <Letter
      reader={reader}
      subject={t("change-request-due.subject", { days, caseTitle, caseReference })}
      preheader={t("change-request-due.preheader", { count })}
      title={t("change-request-due.title", { count })}
      paragraphs={[t(`change-request-due.${props.to}`, { count, organisationName })]}
      facts={[...caseFacts(reader, props), [t("fact.answerBy"), date]]}
      turn={{ who: "you", text: t("change-request-due.turn", { date }) }}
      action={{ label: t("change-request-due.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  count: 2,
  dueOn: "2026-12-04",
  daysLeft: 3,
  link: "https://portal.example.hk/o/1/cases/2/requests",
} satisfies EmailTemplates["change-request-due"];
