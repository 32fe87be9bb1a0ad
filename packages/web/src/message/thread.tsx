import type { ThreadMessage } from "@causeway/api/message/thread";
import { useFormats, useT } from "@causeway/messages/react";
import type { ReactNode } from "react";

export type ThreadTone = "employer" | "candidate";

/**
 * One thread, oldest first. Each of the two threads has a colour and a heading of its own, which says who reads it, so
 * that nobody takes one for the other.
 */
export function Thread(props: {
  tone: ThreadTone;
  /** Who reads this thread, in words: above the messages, where the writer looks. */
  readers: ReactNode;
  messages: readonly ThreadMessage[];
  /** What the sides are called on this page; the general words otherwise. */
  names?: Partial<Record<ThreadMessage["party"], string>>;
  empty: ReactNode;
}) {
  const t = useT("message");
  const format = useFormats();
  const { tone, readers, messages, names = {}, empty } = props;
  return (
    <section className={`border-s-4 ps-4 ${frames[tone]}`} aria-label={t("thread")}>
      <p className={`mb-4 inline-block rounded-sm px-2 py-1 font-semibold ${marks[tone]}`}>{readers}</p>
      {messages.length === 0 && <p className="mb-4 text-ink-soft">{empty}</p>}
      <ol className="mb-6 grid gap-4">
        {messages.map((message) => {
          const who = message.mine
            ? t("you")
            : message.author || names[message.party] || t(`party.${message.party}`);
          return (
            <li key={message.id} className="max-w-prose">
              <p className="text-sm text-ink-soft">
                <strong className="text-ink">{who}</strong>
                {" · "}
                <time dateTime={message.at}>{format.dateTime(message.at)}</time>
                {message.mine && ` · ${t(message.read ? "read" : "notRead")}`}
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{message.body ?? t("erased")}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const frames: Record<ThreadTone, string> = { employer: "border-harbour", candidate: "border-reviewer" };
const marks: Record<ThreadTone, string> = {
  employer: "bg-harbour-wash text-harbour",
  candidate: "bg-reviewer-wash text-reviewer",
};
