import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the colleague who holds a case from now on. */
export function CaseHandedOver(props: MessageProps<"case-handed-over">): LetterElement {
  const { reader, organisationName, byName, duty, caseTitle, caseReference } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("case-handed-over.subject", { organisationName, caseTitle, caseReference })}
      preheader={t("case-handed-over.preheader", { byName })}
      title={t("case-handed-over.title")}
      paragraphs={[t(`case-handed-over.${duty}`, { byName })]}
      facts={[[t("fact.organisation"), organisationName], ...caseFacts(reader, props)]}
      turn={{ who: "you", text: t("case-handed-over.turn") }}
      action={{ label: t("case-handed-over.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  byName: "Lam Tsz Kin",
  duty: "review",
  link: "https://admin.example.hk/cases/1/2",
} satisfies EmailTemplates["case-handed-over"];
