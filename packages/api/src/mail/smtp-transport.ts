import { createTransport } from "nodemailer";
import { sendTimeoutMs } from "./retry.ts";
import { type Transport, TransportError } from "./transport.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/**
 * SMTP by nodemailer, with a small pool. SMTP knows no idempotency key: when a connection dies after DATA was
 * accepted and before the answer arrived, the retry is a second copy with the same Message-ID, which many
 * mailboxes fold into one.
 */
export function smtpTransport(url: string): Transport {
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: sendTimeoutMs / 2,
    greetingTimeout: sendTimeoutMs / 2,
    socketTimeout: sendTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: "smtp",
    async send(message) {
      const { id, from, to, subject, html, text } = message;
      const domain = from.replace(/^.*@|>.*$/g, "") || "localhost";
      const messageId = `<${id}@${domain}>`;
      const headers = {
        ...unsubscribeHeaders(message),
        "Auto-Submitted": "auto-generated",
        "X-Entity-Ref-ID": id,
      };
      try {
        await mailer.sendMail({ from, to, subject, html, text, messageId, headers });
      } catch (error) {
        throw smtpError(error);
      }
      return { providerId: messageId };
    },
    close: async () => mailer.close(),
  };
}

// RFC 5321: 5yz is permanent, 4yz is not; without a reply the connection failed, which is never the address's fault.
function smtpError(error: unknown): TransportError {
  const reply = property(error, "responseCode");
  const code = property(error, "code");
  if (typeof reply === "number") {
    const addressRefused = property(error, "command") === "RCPT TO" && reply >= 500;
    return new TransportError(`smtp-${reply}`, { temporary: reply < 500, addressRefused });
  }
  return new TransportError(`smtp-${typeof code === "string" ? code.toLowerCase() : "connection"}`, {
    temporary: true,
  });
}

function property(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}
