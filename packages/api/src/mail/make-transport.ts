import type { Database } from "@causeway/db/client";
import type { Env } from "../env.ts";
import { mailboxTransport } from "./mailbox-transport.ts";
import { resendTransport } from "./resend-transport.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { Transport } from "./transport.ts";

/** The transport the environment asks for; `readEnv` has checked that its address and key are there. */
export function makeTransport(env: Env, db: Database): Transport {
  switch (env.MAIL_TRANSPORT) {
    case "resend":
      return resendTransport({ apiKey: env.RESEND_API_KEY ?? "", baseUrl: env.RESEND_URL });
    case "smtp":
      return smtpTransport(env.SMTP_URL ?? "");
    case "mailbox":
      return mailboxTransport(db);
  }
}
