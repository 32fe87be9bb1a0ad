import { liftByDelivery, suppressAddress } from "@causeway/db/address-suppression";
import { recordReport } from "@causeway/db/email-event";
import { advanceEmailMessage, type EmailEvent } from "@causeway/db/email-message";
import type { Tx } from "@causeway/db/with-actor";
import type { SuppressionReason } from "@causeway/rules/vocabulary";
import type { Keys } from "../keys.ts";
import { addressHash } from "./address-hash.ts";
import { tellOfBounce } from "./tell-of-bounce.ts";

/**
 * What follows from a provider's word about a message: its state moves on, an address that is refused for good or
 * whose reader complains gets nothing more, and whoever sent the message learns of it at the case. Acts only when the
 * message moves, so an event that comes twice tells nobody twice; kept is each.
 */
export async function applyEvent(
  keys: Keys,
  tx: Tx,
  event: EmailEvent & { bounceType: string | null },
): Promise<boolean> {
  await recordReport(tx, { ...event, kind: reports[event.state] });
  const moved = await advanceEmailMessage(tx, event);
  if (!moved) return false;
  const hash = addressHash(keys, moved.recipientEmail);
  const { state, at } = event;
  if (state === "delivered") await liftByDelivery(tx, { addressHash: hash, at });
  const reason = reasonOf(event);
  if (reason) await suppressAddress(tx, { addressHash: hash, reason, at });
  if (state === "bounced" || state === "suppressed") await tellOfBounce(tx, moved, "refused");
  if (state === "complained") await tellOfBounce(tx, moved, "unwanted");
  return true;
}

const reports = {
  sent: "accepted",
  delivered: "delivered",
  bounced: "bounced",
  complained: "complained",
  failed: "provider-failed",
  suppressed: "provider-suppressed",
} as const;

// A full mailbox and a greylisting server bounce too, and take the next mail: those are "Transient".
function reasonOf({
  state,
  bounceType,
}: Pick<EmailEvent, "state"> & { bounceType: string | null }): SuppressionReason | null {
  switch (state) {
    case "bounced":
      return bounceType === null || bounceType.toLowerCase() === "permanent" ? "bounce" : null;
    case "complained":
      return "complaint";
    case "suppressed":
      return "provider";
    default:
      return null;
  }
}
