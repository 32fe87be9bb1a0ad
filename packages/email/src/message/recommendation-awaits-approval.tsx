import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the approvers, except the one who recommended. */
export function RecommendationAwaitsApproval(
  props: MessageProps<"recommendation-awaits-approval">,
): LetterElement {
  const { reader, organisationName, reviewerName, caseTitle, caseReference, outcome } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("recommendation-awaits-approval.subject", { organisationName, caseTitle, caseReference })}
      preheader={t("recommendation-awaits-approval.preheader")}
      title={t("recommendation-awaits-approval.title")}
      paragraphs={[t("recommendation-awaits-approval.body", { reviewerName })]}
      facts={[
        [t("fact.organisation"), organisationName],
        ...caseFacts(reader, props),
        [t("fact.recommendation"), t(`recommendation-awaits-approval.${outcome}`)],
      ]}
      turn={{ who: "you", text: t("recommendation-awaits-approval.turn") }}
      action={{ label: t("recommendation-awaits-approval.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  reviewerName: "Lam Tsz Kin",
  outcome: "approve",
  link: "https://admin.example.hk/cases/1/2/decision",
} satisfies EmailTemplates["recommendation-awaits-approval"];
