import { useFormats, useT } from "@causeway/messages/react";
import type { EmailEventKind } from "@causeway/rules/vocabulary";
import { Section } from "@causeway/ui/page";
import { Timeline } from "@causeway/ui/timeline";
import type { Route } from "./+types/mail.ts";
import { useMailAnswer } from "./mail-words.ts";

type Mail = Route.ComponentProps["loaderData"];

/** A mail's way as stations with their times: written, each try and what came of it, each report of the provider, read. */
export function Way({ mail: { createdAt, events, readAt } }: { mail: Mail }) {
  const t = useT("mail");
  const format = useFormats();
  const answer = useMailAnswer();
  const station = (id: string, title: string, at: Date) => ({
    ...{ id, title, when: format.dateTime(at), dateTime: at.toISOString() },
  });
  return (
    <Section heading={t("one.way")} lede={t("event.lede")}>
      <div className="max-w-column">
        <Timeline
          label={t("one.way")}
          items={[
            { ...station("written", t("event.written"), createdAt), milestone: true },
            ...events.map(({ kind, attempt, code, at, recordedAt }, place) => ({
              ...station(`${place}`, t(`event.kind.${kind}`), at),
              tone: tones[kind],
              who: attempt && t("event.attempt", { attempt: String(attempt) }),
              children: [
                code && answer(code),
                isLater(recordedAt, at) && t("event.known", { at: format.dateTime(recordedAt) }),
              ]
                .filter(Boolean)
                .join(" · "),
            })),
            ...(readAt ? [{ ...station("read", t("event.read"), readAt), milestone: true }] : []),
          ]}
        />
      </div>
    </Section>
  );
}

const tones: Partial<Record<EmailEventKind, "met" | "not-met" | "kumquat">> = {
  delivered: "met",
  ...{ "try-failed": "kumquat", "try-lost": "kumquat", delayed: "kumquat", withheld: "kumquat" },
  ...{ "given-up": "not-met", refused: "not-met", bounced: "not-met", complained: "not-met" },
  ...{ "provider-failed": "not-met", "provider-suppressed": "not-met" },
};

/** News that came more than a minute after what it tells. */
function isLater(recordedAt: Date, at: Date): boolean {
  return recordedAt.getTime() - at.getTime() > 60_000;
}
