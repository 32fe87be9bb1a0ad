import type { Database } from "@causeway/db/client";
import { advanceEmailMessage, type EmailEventState } from "@causeway/db/email-message";
import {
  markWebhookProcessed,
  type ProviderWebhook,
  takeProviderWebhooks,
} from "@causeway/db/provider-webhook";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { z } from "zod";
import type { Logger } from "../log.ts";
import { tellOfBounce } from "./tell-of-bounce.ts";

/**
 * Acts on the events the portal has kept. Taking, moving the message on, telling of a bounce and ticking off are one
 * transaction, so an event acts once or not yet. Returns how many were done; call again while it is the limit.
 */
export async function processWebhooks(
  services: { db: Database; log: Logger },
  limit: number,
): Promise<number> {
  return withActor(services.db, { kind: "worker" }, async (tx) => {
    const events = await takeProviderWebhooks(tx, limit);
    for (const event of events) {
      await act(tx, event);
      await markWebhookProcessed(tx, event.id);
      services.log.info({ event: event.id, kind: event.kind }, "webhook processed");
    }
    return events.length;
  });
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

async function act(tx: Tx, { kind, payload }: ProviderWebhook): Promise<void> {
  const state = states[kind];
  const event = payloadSchema.safeParse(payload).data;
  if (!state || !event) return;
  const { organisationId, messageId, providerId, at, bounceType } = event;
  const key = organisationId && messageId ? { organisationId, id: messageId } : null;
  const error = bounceType && `bounce-${bounceType.toLowerCase()}`;
  const moved = await advanceEmailMessage(tx, { key, provider: "resend", providerId, state, error, at });
  if (moved && (state === "bounced" || state === "suppressed")) await tellOfBounce(tx, moved);
}
