import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To the administrators, once a week while something waits: how many records are to be erased by two of them. */
export function RecordsDue(props: MessageProps<"records-due">): LetterElement {
  const { reader, due, oldest, requests, proposed, held } = props;
  const t = wording(reader);
  const counted = (name: "due" | "requests" | "proposed" | "held", count: number) =>
    count > 0 ? [[t(`records-due.${name}`), t("records-due.count", { count })] as const] : [];
  return (
    <Letter
      reader={reader}
      subject={t("records-due.subject", { count: due + requests })}
      preheader={t("records-due.preheader")}
      title={t("records-due.title", { count: due + requests })}
      paragraphs={[t("records-due.body")]}
      facts={[
        ...counted("due", due),
        ...(oldest ? [[t("records-due.oldest"), day(reader, oldest)] as const] : []),
        ...counted("requests", requests),
        ...counted("proposed", proposed),
        ...counted("held", held),
      ]}
      turn={{ who: "you", text: t("records-due.turn") }}
      action={{ label: t("records-due.action"), href: props.link }}
    />
  );
}

export const example = {
  ...{ due: 12, oldest: "2026-11-02", requests: 1, proposed: 3, held: 2 },
  link: "https://admin.example.hk/retention",
} satisfies EmailTemplates["records-due"];
