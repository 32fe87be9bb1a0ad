import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the approvers who may decide, while a recommendation waits. */
export function ApprovalWaiting(props: MessageProps<"approval-waiting">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference, daysWaited: days } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("approval-waiting.subject", { days, caseTitle, caseReference })}
      preheader={t("approval-waiting.preheader")}
      title={t("approval-waiting.title")}
      paragraphs={[t("approval-waiting.body", { days, organisationName })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("fact.waitingSince"), day(reader, props.waitingSince)],
      ]}
      turn={{ who: "you", text: t("approval-waiting.turn") }}
      action={{ label: t("approval-waiting.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  waitingSince: "2026-11-20",
  daysWaited: 5,
  link: "https://admin.example.hk/queue/1/2",
} satisfies EmailTemplates["approval-waiting"];
