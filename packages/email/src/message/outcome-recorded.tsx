import { Letter } from "../letter.tsx";
import type { Fact, LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the employer and to the candidate, when Immigration has decided. */
export function OutcomeRecorded(props: MessageProps<"outcome-recorded">): LetterElement {
  const { reader, caseTitle, caseReference, result, limitOfStay } = props;
  const t = wording(reader);
  const stay: Fact[] = limitOfStay === null ? [] : [[t("fact.limitOfStay"), day(reader, limitOfStay)]];
  return (
    <Letter
      reader={reader}
      subject={t(`outcome-recorded.${result}Subject`, { caseTitle, caseReference })}
      preheader={t("outcome-recorded.preheader")}
      title={t(`outcome-recorded.${result}Title`)}
      paragraphs={[t(`outcome-recorded.${result}`)]}
      facts={[...caseFacts(reader, props), [t("fact.decidedOn"), day(reader, props.decidedOn)], ...stay]}
      turn={{ who: "you", text: t(`outcome-recorded.${result}Turn`, { agency: reader.agency }) }}
      action={{ label: t(`outcome-recorded.${props.to}Action`), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  result: "granted",
  decidedOn: "2027-01-08",
  limitOfStay: "2030-01-07",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["outcome-recorded"];
