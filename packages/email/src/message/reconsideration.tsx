import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To both sides of a case that was refused: Immigration was asked to look at it again, and what it answered. */
export function Reconsideration(props: MessageProps<"reconsideration">): LetterElement {
  const { reader, what, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t(`reconsideration.subject.${what}`, { caseTitle, caseReference })}
      preheader={t(`reconsideration.preheader.${what}`)}
      title={t(`reconsideration.title.${what}`)}
      paragraphs={[t(`reconsideration.body.${what}`, { agency: reader.agency })]}
      facts={[
        ...caseFacts(reader, props),
        [t("reconsideration.on"), day(reader, props.on)],
        ...(props.limitOfStay ? ([[t("fact.limitOfStay"), day(reader, props.limitOfStay)]] as const) : []),
      ]}
      turn={{ who: what === "lodged" ? "immigration" : "nobody", text: t(`reconsideration.turn.${what}`) }}
      action={{ label: t("reconsideration.action"), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  what: "reversed",
  on: "2027-03-01",
  limitOfStay: "2030-02-28",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["reconsideration"];
