import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** After the due day: to whoever still owes answers, and to the reviewer who waits for them. */
export function ChangeRequestOverdue(props: MessageProps<"change-request-overdue">): LetterElement {
  const { reader, to, organisationName, caseTitle, caseReference, count, daysOver } = props;
  const t = wording(reader);
  const side = to === "agency" ? "agency" : "party";
  return (
    <Letter
      reader={reader}
      subject={t("change-request-overdue.subject", { caseTitle, caseReference })}
      preheader={t("change-request-overdue.preheader", { daysOver })}
      title={t("change-request-overdue.title")}
      paragraphs={[t(`change-request-overdue.${side}`, { count, daysOver })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("fact.answerBy"), day(reader, props.dueOn)],
      ]}
      turn={{ who: to === "agency" ? "others" : "you", text: t(`change-request-overdue.turn.${side}`) }}
      action={{ label: t(`change-request-overdue.action.${side}`), href: props.link }}
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
  daysOver: 1,
  link: "https://portal.example.hk/o/1/cases/2/requests",
} satisfies EmailTemplates["change-request-overdue"];
