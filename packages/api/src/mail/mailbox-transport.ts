import type { Database } from "@causeway/db/client";
import { receiveInMailbox } from "@causeway/db/mailbox";
import { withActor } from "@causeway/db/with-actor";
import type { Transport } from "./transport.ts";

/** The built-in mailbox: a table instead of a provider, for development and demonstration. Takes each id once. */
export function mailboxTransport(db: Database): Transport {
  return {
    name: "mailbox",
    async send({ organisationId, id, to, subject, html, text }) {
      await withActor(db, { kind: "worker" }, (tx) =>
        receiveInMailbox(tx, { organisationId, id, to, subject, html, text }),
      );
      return { providerId: id };
    },
    close: async () => {},
  };
}
