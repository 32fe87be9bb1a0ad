import { settleEmailHeld } from "@causeway/db/digest";
import type { ClaimedEmail } from "@causeway/db/email-message";
import { findRecipientSetting } from "@causeway/db/notification-setting";
import type { Tx } from "@causeway/db/with-actor";
import { choicesOf, digestTemplate } from "@causeway/rules/notification/kinds";
import { nextDigestAt } from "./digest-time.ts";

/**
 * Asks how its reader wants a message that has just been claimed, and puts it aside when he wants it later or in the app
 * only. True when it was put aside. What must be sent is never held back.
 */
export async function holdEmail(
  tx: Tx,
  row: Pick<
    ClaimedEmail,
    "organisationId" | "id" | "attempts" | "template" | "recipientEmail" | "recipientPerson"
  >,
  now: Date,
): Promise<boolean> {
  const choices = row.template === digestTemplate ? [] : choicesOf(row.template);
  if (choices.length === 0 || row.attempts > 1) return false;
  const setting = await findRecipientSetting(tx, row);
  const delivery = setting?.delivery ?? "at-once";
  // A choice that was taken back from this kind since it was made no longer counts.
  if (!setting || delivery === "at-once" || !choices.includes(delivery)) return false;
  const dueAt = delivery === "off" ? null : nextDigestAt(now, delivery, setting);
  await settleEmailHeld(tx, { ...row, personId: setting.personId, dueAt });
  return true;
}
