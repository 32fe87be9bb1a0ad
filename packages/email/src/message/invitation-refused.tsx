import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To whoever invited a candidate at an address that is not hers. */
export function InvitationRefused(props: MessageProps<"invitation-refused">): LetterElement {
  const { reader, candidateName, wrongEmail, rightEmail } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("invitation-refused.subject", { candidateName })}
      preheader={t("invitation-refused.preheader")}
      title={t("invitation-refused.title")}
      paragraphs={[
        t("invitation-refused.body", { candidateName, wrongEmail }),
        t(rightEmail ? "invitation-refused.given" : "invitation-refused.notGiven"),
      ]}
      facts={[
        ...caseFacts(reader, props),
        [t("fact.address"), wrongEmail],
        ...(rightEmail ? ([[t("invitation-refused.right"), rightEmail]] as const) : []),
      ]}
      turn={{ who: "you", text: t("invitation-refused.turn") }}
      action={{ label: t("invitation-refused.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  candidateName: "LI Jing",
  wrongEmail: "li.jing@example.com",
  rightEmail: "jing.li@example.com",
  link: "https://portal.example.hk/o/1/cases/2/candidate",
} satisfies EmailTemplates["invitation-refused"];
