import type { EmailState } from "@causeway/api/mail/show-mail-copy";
import { useFormats, useT } from "@causeway/messages/react";
import { useWordOf } from "@causeway/messages/word-of";
import { Link } from "@causeway/ui/link";
import { Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";

export type CaseMail = {
  id: string;
  template: string;
  recipientEmail: string;
  state: EmailState;
  createdAt: Date;
  /** Where a copy may be read; null where the reader of the page may only know that it was sent. */
  copy: string | null;
};

/** The mails of a case, each with what became of it. */
export function CaseMails({ mails }: { mails: readonly CaseMail[] }) {
  const t = useT("notification");
  const states = useT("sponsorship-case");
  const format = useFormats();
  const wordOf = useWordOf("email");
  const nameOf = (template: string) => wordOf(`name.${template}`, template);
  if (mails.length === 0) return null;
  return (
    <Section heading={t("copy.mails")}>
      <SummaryList
        rows={mails.map((mail) => ({
          id: mail.id,
          label: format.dateTime(mail.createdAt),
          value: (
            <>
              <span className="font-semibold">{nameOf(mail.template)}</span>
              <br />
              <span className="break-all">{mail.recipientEmail}</span>
              <br />
              {mail.copy ? (
                <Link
                  href={mail.copy}
                  aria-label={t("copy.openOf", { name: nameOf(mail.template), to: mail.recipientEmail })}
                >
                  {t("copy.open")}
                </Link>
              ) : (
                <span className="text-sm text-ink-soft">{t("copy.toCandidate")}</span>
              )}
            </>
          ),
          note: (
            <StatusTag tone={troubled.includes(mail.state) ? "bad" : "quiet"}>
              {states(`candidate.mail.${mail.state}`)}
            </StatusTag>
          ),
        }))}
      />
    </Section>
  );
}

const troubled: readonly EmailState[] = ["bounced", "failed", "suppressed", "complained"];
