import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the employer: the agency's work stands still and why, or goes on. What was noted for colleagues is not in it. */
export function CaseHeld(props: MessageProps<"case-held">): LetterElement {
  const { reader, what, reason, caseTitle, caseReference } = props;
  const t = wording(reader);
  const { agency } = reader;
  return (
    <Letter
      reader={reader}
      subject={t(`case-held.subject.${what}`, { caseTitle, caseReference })}
      preheader={t(`case-held.preheader.${what}`)}
      title={t(`case-held.title.${what}`)}
      paragraphs={[t(`case-held.body.${what}`, { agency })]}
      facts={[
        ...caseFacts(reader, props),
        ...(what === "held" ? ([[t("case-held.why"), t(`case-held.reason.${reason}`)]] as const) : []),
      ]}
      turn={{ who: "agency", text: t(`case-held.turn.${what}`, { agency }) }}
      action={{ label: t("case-held.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  what: "held",
  reason: "policy",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["case-held"];
