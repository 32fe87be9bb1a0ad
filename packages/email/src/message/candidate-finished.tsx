import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To the employer, when the candidate has signed her form. */
export function CandidateFinished(props: MessageProps<"candidate-finished">): LetterElement {
  const { reader, candidateName, caseTitle } = props;
  const t = wording(reader);
  return (
    <Letter
      reader={reader}
      subject={t("candidate-finished.subject", { candidateName, caseTitle })}
      preheader={t("candidate-finished.preheader")}
      title={t("candidate-finished.title")}
      paragraphs={[t("candidate-finished.body", { candidateName })]}
      facts={caseFacts(reader, props)}
      turn={{ who: "you", text: t("candidate-finished.turn") }}
      action={{ label: t("candidate-finished.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  candidateName: "Li Jing",
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["candidate-finished"];
