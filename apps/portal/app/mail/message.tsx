import { useFormats, useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { Fragment } from "react";
import type { Route } from "./+types/message.ts";

/** One message of the built-in mailbox, both parts. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { id, to, subject, text, receivedAt } = await portal(context).caller.devMailbox.get({
    id: params.id,
  });
  return { id, to, subject, text, receivedAt };
}

export default function MailboxMessage({ loaderData: message }: Route.ComponentProps) {
  const t = useT("dev-mailbox");
  const format = useFormats();
  const html = `/dev/mailbox/${message.id}/html`;
  return (
    <>
      <title>{message.subject}</title>
      <PageHeader
        title={message.subject}
        back={{ href: "/dev/mailbox", label: t("title") }}
        meta={
          <>
            <span>{message.to}</span>
            <span>{format.dateTime(message.receivedAt)}</span>
          </>
        }
      />
      <div className="grid gap-10 lg:grid-cols-2">
        <Section heading={t("html")}>
          <iframe
            title={t("html")}
            src={html}
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
            className="h-[56rem] w-full rounded-sm border border-line"
          />
          <p className="mt-2">
            <Link href={html} target="_blank" rel="noreferrer">
              {t("openHtml")}
            </Link>
          </p>
        </Section>
        <div>
          <Section heading={t("text")}>
            <pre className="overflow-x-auto font-sans break-words whitespace-pre-wrap">
              <WithLinks text={message.text} />
            </pre>
          </Section>
        </div>
      </div>
    </>
  );
}

function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts.map((part, index) => {
    const key = `${index}:${part}`;
    if (!/^https?:\/\//.test(part)) return <Fragment key={key}>{part}</Fragment>;
    return (
      <a key={key} href={part} className="break-all text-harbour underline">
        {part}
      </a>
    );
  });
}
