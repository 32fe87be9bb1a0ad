import { listDeliveryChoices, saveDeliveryChoice } from "@causeway/db/notification-setting";
import { type Tx, withActor } from "@causeway/db/with-actor";
import {
  choicesOf,
  type Delivery,
  digestTemplate,
  isDuty,
  notificationKinds,
} from "@causeway/rules/notification/kinds";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { type ChoiceSubject, verifyChoiceToken } from "./choice-link.ts";
import { deliveryOf } from "./show-settings.ts";

const anonymous = { kind: "anonymous" } as const;

/** The one choice that a link of a mail opens. Names nobody. Throws AppError "not-found". */
export async function showChoice(ctx: Context, input: { token: string }) {
  const subject = subjectOf(ctx, input.token);
  const choices = choicesOf(subject.template);
  return withActor(ctx.db, anonymous, async (tx) => ({
    kind: subject.template,
    choices,
    duty: isDuty(subject.template),
    delivery: await currentOf(tx, subject),
  }));
}

/** Makes that choice. Throws AppError "not-found", or "input-invalid" for a way that this kind may not come. */
export async function makeChoice(ctx: Context, input: { token: string; delivery: Delivery }): Promise<void> {
  const subject = subjectOf(ctx, input.token);
  if (!choicesOf(subject.template).includes(input.delivery)) throw new AppError("input-invalid");
  await withActor(ctx.db, anonymous, async (tx) => {
    const kinds = (await kindsBehind(tx, subject)).filter((kind) => choicesOf(kind).includes(input.delivery));
    const { personId } = subject;
    await saveDeliveryChoice(tx, { personId, kinds, delivery: input.delivery, at: ctx.now() });
  });
}

function subjectOf(ctx: Context, token: string): ChoiceSubject {
  const subject = verifyChoiceToken(ctx.keys, token);
  if (!subject || choicesOf(subject.template).length === 0) throw new AppError("not-found");
  return subject;
}

async function currentOf(tx: Tx, subject: ChoiceSubject): Promise<Delivery> {
  const chosen = await listDeliveryChoices(tx, subject.personId);
  if (subject.template !== digestTemplate) return deliveryOf(chosen, subject.template);
  const gathered = (await kindsBehind(tx, subject)).map((kind) => deliveryOf(chosen, kind));
  return gathered[0] ?? "at-once";
}

/** A digest's link stands for everything that its reader has gathered. */
async function kindsBehind(tx: Tx, { personId, template }: ChoiceSubject): Promise<string[]> {
  if (template !== digestTemplate) return [template];
  const chosen = await listDeliveryChoices(tx, personId);
  return Object.keys(notificationKinds).filter((kind) =>
    ["daily", "weekly"].includes(deliveryOf(chosen, kind)),
  );
}
