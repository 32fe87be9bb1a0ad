import type { MailCopy } from "@causeway/api/mail/show-mail-copy";
import { useFormats, useT } from "@causeway/messages/react";
import { Disclosure, PageHeader, Stack } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";

/** A copy of a mail on its case: what it said, to whom, and what became of it. */
export function MailCopyPage({
  copy,
  frame,
  timeline,
}: {
  copy: Omit<MailCopy, "html">;
  /** Where the HTML part lies by itself. */
  frame: string;
  timeline: string;
}) {
  const t = useT("notification");
  const states = useT("sponsorship-case");
  const format = useFormats();
  const { subject, recipientEmail, state, createdAt, sentAt, deliveredAt, text, locale } = copy;
  const at = (id: "written" | "sent" | "delivered", when: Date | null) =>
    when ? [{ id, label: t(`copy.${id}`), value: format.dateTime(when) }] : [];
  return (
    <>
      <title>{subject}</title>
      <PageHeader
        eyebrow={t("copy.title")}
        title={subject}
        lede={t("copy.note")}
        back={{ href: timeline, label: t("copy.back") }}
      />
      <Stack>
        <SummaryList
          rows={[
            { id: "to", label: t("copy.to"), value: recipientEmail },
            { id: "state", label: t("copy.state"), value: states(`candidate.mail.${state}`) },
            ...at("written", createdAt),
            ...at("sent", sentAt),
            ...at("delivered", deliveredAt),
          ]}
        />
        <iframe
          title={t("copy.frame")}
          src={frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[48rem] w-full rounded-sm border border-line"
        />
        <Disclosure summary={t("copy.text")}>
          <pre lang={locale} className="overflow-x-auto font-sans break-words whitespace-pre-wrap">
            {text}
          </pre>
        </Disclosure>
      </Stack>
    </>
  );
}
