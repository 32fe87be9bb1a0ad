import {
  listDeliveryChoices,
  saveDeliveryChoice,
  saveDigestSchedule,
} from "@causeway/db/notification-setting";
import { withActor } from "@causeway/db/with-actor";
import { choicesOf, type Delivery } from "@causeway/rules/notification/kinds";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { deliveryOf } from "./show-settings.ts";

/** Throws AppError "input-invalid" for a kind that is always sent, or that may not be chosen so. */
export async function saveSettings(
  ctx: PersonContext,
  input: { deliveries: Record<string, Delivery>; hour: number; weekday: number },
): Promise<void> {
  const { personId } = ctx.actor;
  const wanted = Object.entries(input.deliveries);
  if (wanted.some(([kind, delivery]) => !choicesOf(kind).includes(delivery)))
    throw new AppError("input-invalid");
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const chosen = await listDeliveryChoices(tx, personId);
    for (const [kind, delivery] of wanted) {
      if (deliveryOf(chosen, kind) === delivery) continue;
      await saveDeliveryChoice(tx, { personId, kinds: [kind], delivery, at: ctx.now() });
    }
    await saveDigestSchedule(tx, personId, input);
  });
}
