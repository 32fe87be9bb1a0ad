import { Letter } from "../letter.tsx";
import type { Fact, LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To whoever brought the paper, 30 days, 7 days and a day before its last one. */
export function DocumentExpiring(props: MessageProps<"document-expiring">): LetterElement {
  const { reader, document, caseTitle, caseReference, daysLeft: days } = props;
  const t = wording(reader);
  const date = day(reader, props.expiresOn);
  const named = caseTitle !== null && caseReference !== null ? { caseTitle, caseReference } : null;
  const facts: readonly Fact[] = named ? caseFacts(reader, named) : [];
  const place = named ? props.to : "kept";
  return (
    <Letter
      reader={reader}
      subject={
        named
          ? t("document-expiring.subject", { document, date, caseReference: named.caseReference })
          : t("document-expiring.subjectKept", { document, date })
      }
      preheader={t("document-expiring.preheader", { date })}
      title={t("document-expiring.title", { days, document })}
      paragraphs={[t(`document-expiring.${place}`, { date })]}
      facts={[...facts, [t("fact.document"), document], [t("fact.validUntil"), date]]}
      turn={{ who: "you", text: t(`document-expiring.${place}Turn`) }}
      action={{ label: t(`document-expiring.${place}Action`), href: props.link }}
    />
  );
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  document: "Business Registration Certificate",
  expiresOn: "2026-12-31",
  daysLeft: 30,
  link: "https://portal.example.hk/o/1/cases/2/evidence",
} satisfies EmailTemplates["document-expiring"];
