import { Letter } from "../letter.tsx";
import type { Fact, LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To both sides, on the day from which Immigration takes the application for an extension. */
export function ExtensionWindowOpen(props: MessageProps<"extension-window-open">): LetterElement {
  const { reader, caseTitle, caseReference, window } = props;
  const t = wording(reader);
  const date = day(reader, props.limitOfStay);
  const opensOn = day(reader, window.opensOn);
  const fileBy: Fact[] = window.fileBy ? [[t("fact.fileBy"), day(reader, window.fileBy)]] : [];
  return (
    <Letter
      reader={reader}
      subject={t("extension-window-open.subject", { caseTitle, caseReference })}
      preheader={t("extension-window-open.preheader", { opensOn })}
      title={t("extension-window-open.title")}
      paragraphs={[t(`extension-window-open.${props.to}`, { date, opensOn })]}
      facts={[
        ...caseFacts(reader, props),
        [t("fact.limitOfStay"), date],
        [t("fact.windowOpens"), opensOn],
        ...fileBy,
      ]}
      turn={{ who: "you", text: t(`extension-window-open.${props.to}Turn`, { agency: reader.agency }) }}
      action={{ label: t(`extension-window-open.${props.to}Action`), href: props.link }}
    />
  );
}

export const example = {
  to: "candidate",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  limitOfStay: "2030-01-07",
  window: { opensOn: "2029-10-07", open: true, fileBy: "2029-11-26" },
  link: "https://portal.example.hk/c/2",
} satisfies EmailTemplates["extension-window-open"];
