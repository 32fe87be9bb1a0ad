import { Letter } from "../letter.tsx";
import type { Fact, LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { caseFacts, day, wording } from "../wording.tsx";

/** To both sides, 120, 90, 60 and 45 days before the limit of stay. */
export function StayExpiring(props: MessageProps<"stay-expiring">): LetterElement {
  const { reader, caseTitle, caseReference, daysLeft: days, window } = props;
  const t = wording(reader);
  const date = day(reader, props.limitOfStay);
  const opensOn = window && day(reader, window.opensOn);
  const applying = opensOn === null ? [] : [t(`stay-expiring.${opensKey(props)}`, { opensOn })];
  const opens: Fact[] = opensOn === null ? [] : [[t("fact.windowOpens"), opensOn]];
  const fileBy: Fact[] = window?.fileBy ? [[t("fact.fileBy"), day(reader, window.fileBy)]] : [];
  return (
    <Letter
      reader={reader}
      subject={t("stay-expiring.subject", { days, caseTitle, caseReference })}
      preheader={t("stay-expiring.preheader", { date })}
      title={t("stay-expiring.title", { days })}
      paragraphs={[t(`stay-expiring.${props.to}`, { date }), ...applying]}
      facts={[...caseFacts(reader, props), [t("fact.limitOfStay"), date], ...opens, ...fileBy]}
      turn={{ who: "you", text: t(`stay-expiring.${props.to}Turn`, { agency: reader.agency }) }}
      action={{ label: t(`stay-expiring.${props.to}Action`), href: props.link }}
    />
  );
}

function opensKey({ window }: MessageProps<"stay-expiring">): "opensNow" | "opensLater" {
  return window?.open ? "opensNow" : "opensLater";
}

export const example = {
  to: "employer",
  caseTitle: "Senior control engineer",
  caseReference: "CW-26-0001",
  limitOfStay: "2030-01-07",
  daysLeft: 120,
  window: { opensOn: "2029-10-07", open: false, fileBy: "2029-11-26" },
  link: "https://portal.example.hk/o/1/cases/2",
} satisfies EmailTemplates["stay-expiring"];
