import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To the employer and to the candidate, when a person has lodged the application. */
export function Filed(props: MessageProps<"filed">): LetterElement {
  const { reader, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("filed.subject", { caseTitle, caseReference })}
      preheader={t("filed.preheader")}
      title={t("filed.title")}
      paragraphs={[t("filed.body", { agency: reader.agency })]}
      facts={[
        ...caseFacts(reader, props),
        [t("fact.filingReference"), props.filingReference],
        [t("fact.filedOn"), day(reader, props.filedOn)],
      ]}
      turn={{ who: "immigration", text: t("filed.turn") }}
      action={{ label: t(`filed.${props.to}Action`), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  filingReference: "ASMTP-0000000-26",
  filedOn: "2026-12-10",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["filed"];
