import { Letter } from "../letter.tsx";
import type { Fact, LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To the person who caused a message that came back. */
export function AddressBounced(props: MessageProps<"address-bounced">): LetterElement {
  const { reader, recipientEmail, caseReference } = props;
  const t = wording(reader);
  const message = t(`name.${props.message}`);
  const reference: Fact[] = caseReference === null ? [] : [[t("fact.reference"), caseReference]];
  return (
    <Letter
      reader={reader}
      subject={t("address-bounced.subject", { message, recipientEmail })}
      preheader={t("address-bounced.preheader")}
      title={t("address-bounced.title")}
      paragraphs={[t(props.problem === "unwanted" ? "address-bounced.unwanted" : "address-bounced.body")]}
      facts={[[t("fact.message"), message], [t("fact.address"), recipientEmail], ...reference]}
      turn={{ who: "you", text: t("address-bounced.turn") }}
      action={{ label: t("address-bounced.action"), href: props.link }}
    />
  );
}

export const example = {
  problem: "refused",
  recipientEmail: "li.jing@example.cn",
  message: "candidate-invited",
  caseReference: "CW-26-0001",
  link: "https://portal.example.hk/o/1/cases/2/candidate",
} satisfies EmailTemplates["address-bounced"];
