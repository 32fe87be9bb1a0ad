import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** When the candidate withdraws, from the case or a consent: to the employer, to the agency, and as a receipt to her. */
export function CandidateWithdrew(props: MessageProps<"candidate-withdrew">): LetterElement {
  const { reader, candidateName, caseReference, to, what } = props;
  const t = wording(reader);
  const part = `candidate-withdrew.${what}` as const;
  return (
    <Letter
      reader={reader}
      subject={t(`${part}.${to}.subject`, { candidateName, caseReference })}
      preheader={t(`${part}.preheader`)}
      title={t(`${part}.${to}.title`)}
      paragraphs={[t(`${part}.${to}.body`, { candidateName })]}
      facts={caseFacts(reader, props)}
      turn={{ who: turnOf(props), text: t(`${part}.${to}.turn`) }}
      action={{ label: t("candidate-withdrew.action"), href: props.link }}
    />
  );
}

/** A consent can be given again, by her alone; a case that is withdrawn stays so. */
function turnOf({ what, to }: Pick<MessageProps<"candidate-withdrew">, "what" | "to">) {
  if (what === "case") return "nobody";
  return to === "candidate" ? "you" : "candidate";
}

export const example = {
  to: "employer",
  what: "case",
  candidateName: "LI Jing",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["candidate-withdrew"];
