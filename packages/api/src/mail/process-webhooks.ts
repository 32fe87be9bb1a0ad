import type { Database } from "@causeway/db/client";
import { recordReport } from "@causeway/db/email-event";
import type { EmailEventState } from "@causeway/db/email-message";
import { claimWebhook, listWaitingWebhooks } from "@causeway/db/provider-webhook";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { z } from "zod";
import type { Keys } from "../keys.ts";
import type { Logger } from "../log.ts";
import { applyEvent } from "./apply-event.ts";

/**
 * Acts on the events the portal has kept. For each one, claiming it, moving its message on and telling of a bounce
 * are one transaction, so an event acts once or not yet. Returns how many were waiting; call again at the limit.
 */
export async function processWebhooks(
  services: { db: Database; keys: Keys; log: Logger },
  limit: number,
): Promise<number> {
  const { db, keys, log } = services;
  const waiting = await withActor(db, { kind: "worker" }, (tx) => listWaitingWebhooks(tx, limit));
  for (const event of waiting) {
    const payload = payloadSchema.safeParse(event.payload).data ?? null;
    const organisationId = payload?.organisationId;
    await withActor(db, { kind: "worker", ...(organisationId && { organisationId }) }, async (tx) => {
      if (await claimWebhook(tx, event.id)) await act(keys, tx, event.kind, payload);
    });
    log.info({ event: event.id, kind: event.kind }, "webhook processed");
  }
  return waiting.length;
}

const payloadSchema = z.object({
  providerId: z.string(),
  organisationId: z.string().nullable(),
  messageId: z.string().nullable(),
  at: z.coerce.date(),
  bounceType: z.string().nullable(),
});

const states: Readonly<Record<string, EmailEventState>> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "suppressed",
};

async function act(
  keys: Keys,
  tx: Tx,
  kind: string,
  event: z.infer<typeof payloadSchema> | null,
): Promise<void> {
  if (!event) return;
  const { organisationId, messageId, providerId, at, bounceType } = event;
  const key = organisationId && messageId ? { organisationId, id: messageId } : null;
  const error = bounceType && `bounce-${bounceType.toLowerCase()}`;
  const report = { key, provider: "resend", providerId, error, at };
  const state = states[kind];
  if (state) await applyEvent(keys, tx, { ...report, state, bounceType });
  // Says nothing of where it ends: the provider goes on trying.
  else if (kind === "email.delivery_delayed") await recordReport(tx, { ...report, kind: "delayed" });
}
