import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the party that must answer. What is asked is read after signing in: it may quote personal data. */
export function ChangesRequested(props: MessageProps<"changes-requested">): LetterElement {
  const { reader, organisationName, caseTitle, caseReference, count } = props;
  const t = wording(reader);
  const date = day(reader, props.dueOn);
  return (
    <Letter
      reader={reader}
      subject={t("changes-requested.subject", { count, date, caseTitle, caseReference })}
      preheader={t("changes-requested.preheader")}
      title={t("changes-requested.title", { count })}
      paragraphs={[t(`changes-requested.${props.to}`, { count, organisationName })]}
      facts={[...caseFacts(reader, props), [t("fact.answerBy"), date]]}
      turn={{ who: "you", text: t("changes-requested.turn", { date }) }}
      action={{ label: t("changes-requested.action"), href: props.link }}
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
  link: "https://portal.example.hk/o/1/cases/2/requests",
} satisfies EmailTemplates["changes-requested"];
