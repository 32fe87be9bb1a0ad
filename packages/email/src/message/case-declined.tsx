import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the employer, with the agency's reasons. */
export function CaseDeclined(props: MessageProps<"case-declined">): LetterElement {
  const { reader, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-declined.subject", { caseTitle, caseReference })}
      preheader={t("case-declined.preheader")}
      title={t("case-declined.title")}
      paragraphs={[t("case-declined.body", { agency: reader.agency })]}
      facts={caseFacts(reader, props)}
      quote={{ label: t("fact.reasons"), text: props.reasons }}
      turn={{ who: "nobody", text: t("case-declined.turn") }}
      action={{ label: t("case-declined.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  reasons: "The advert ran for three days.\nThe pay offered is below the market range for the post.",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["case-declined"];
