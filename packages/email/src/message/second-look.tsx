import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, wording } from "../wording.tsx";

/** To approvers who may look at a decision again, and to whoever had a part in it about what came of that. */
export function SecondLook(props: MessageProps<"second-look">): LetterElement {
  const { reader, organisationName, byName, what, caseTitle, caseReference } = props;
  const t = wording(reader);
  const mine = what === "drawn" || what === "disagreed";
  return (
    <Letter
      reader={reader}
      subject={t(`second-look.subject.${what}`, { organisationName, caseTitle, caseReference })}
      preheader={t(`second-look.preheader.${what}`)}
      title={t(`second-look.title.${what}`)}
      paragraphs={[t(`second-look.body.${what}`, { byName })]}
      facts={[[t("fact.organisation"), organisationName], ...caseFacts(reader, props)]}
      quote={props.words ? { label: t("fact.reasons"), text: props.words } : null}
      turn={{ who: mine ? "you" : "agency", text: t(`second-look.turn.${what}`) }}
      action={{ label: t("second-look.action"), href: props.link }}
    />
  );
}

export const example = {
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  organisationName: "Harbour Robotics Limited",
  byName: "Ho Man Wai",
  what: "disagreed",
  words: "The advert asks for five years and the post for three; nobody has asked why.",
  link: "https://admin.example.hk/queue/1/2",
} satisfies EmailTemplates["second-look"];
