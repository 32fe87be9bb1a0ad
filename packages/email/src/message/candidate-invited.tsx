import { locales } from "@causeway/messages/locale";
import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps, OtherLanguage } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { codePage, day, wording } from "../wording.tsx";

/** To the candidate, in the language her employer thinks she reads; the others are offered below. */
export function CandidateInvited(props: MessageProps<"candidate-invited">): LetterElement {
  const { reader, organisationName } = props;
  const t = wording(reader);
  const expires = day(reader, props.expiresOn);
  return (
    <Letter
      reader={reader}
      subject={t("candidate-invited.subject", { organisationName })}
      preheader={t("candidate-invited.preheader")}
      title={t("candidate-invited.title")}
      paragraphs={[
        t("candidate-invited.body", { organisationName }),
        t("candidate-invited.more", { organisationName }),
      ]}
      facts={[
        [t("fact.organisation"), organisationName],
        [t("fact.position"), props.jobTitle],
        [t("fact.validUntil"), expires],
      ]}
      turn={{ who: "you", text: t("candidate-invited.turn") }}
      action={{ label: t("candidate-invited.action"), href: props.link }}
      code={{ hint: t("candidate-invited.codeHint", { address: codePage(props.link) }), value: props.code }}
      note={t("candidate-invited.note", { date: expires })}
      otherLanguages={otherLanguages(props)}
    />
  );
}

function otherLanguages(props: MessageProps<"candidate-invited">): OtherLanguage[] {
  const { reader, organisationName, link } = props;
  return locales
    .filter((locale) => locale !== reader.locale)
    .map((locale) => {
      const t = wording({ ...reader, locale });
      return {
        locale,
        text: t("candidate-invited.otherLanguage", { organisationName }),
        label: t("candidate-invited.otherLanguageAction"),
        href: `${link}?language=${locale}`,
      };
    });
}

export const example = {
  organisationName: "Harbour Robotics Limited",
  jobTitle: "Senior control engineer",
  expiresOn: "2026-12-06",
  link: "https://portal.example.hk/invitation/AwABAZOk9m4GdlqT1c0QAZOk9m4GdlqT1c0Q",
  code: "4TZ8QD",
} satisfies EmailTemplates["candidate-invited"];
