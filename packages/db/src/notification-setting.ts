import type { Delivery } from "@causeway/rules/notification/kinds";
import { RecordNotFound } from "./refusal.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type DeliveryChoices = Readonly<Partial<Record<string, Delivery>>>;

/** What a person has chosen, by kind; a kind without an entry comes at once. For himself, and for a link of his mails. */
export async function listDeliveryChoices(tx: Tx, personId: string): Promise<DeliveryChoices> {
  const rows = await inside(tx).$queryRaw<{ kind: string; delivery: Delivery }[]>`
    select kind, delivery from app.delivery_choices(${personId}::uuid)`;
  return Object.fromEntries(rows.map((row) => [row.kind, row.delivery]));
}

/** Chooses for some kinds. What was being gathered of them goes out with the next digest that is sent. */
export async function saveDeliveryChoice(
  tx: Tx,
  choice: { personId: string; kinds: readonly string[]; delivery: Delivery; at: Date },
): Promise<void> {
  const { personId, kinds, delivery, at } = choice;
  await inside(tx)
    .$executeRaw`select app.choose_delivery(${personId}::uuid, ${[...kinds]}::text[], ${delivery}, ${at}::timestamptz)`;
}

export async function requireDigestSchedule(
  tx: Tx,
  personId: string,
): Promise<{ hour: number; weekday: number }> {
  const row = await inside(tx).person.findUnique({
    where: { id: personId },
    select: { digestHour: true, digestWeekday: true },
  });
  if (!row) throw new RecordNotFound("No such person");
  return { hour: row.digestHour, weekday: row.digestWeekday };
}

export async function saveDigestSchedule(
  tx: Tx,
  personId: string,
  { hour, weekday }: { hour: number; weekday: number },
): Promise<void> {
  await inside(tx).person.updateMany({
    where: { id: personId },
    data: { digestHour: hour, digestWeekday: weekday },
  });
}

export type RecipientSetting = {
  personId: string;
  isStaff: boolean;
  delivery: Delivery | null;
  hour: number;
  weekday: number;
};

/** For the worker: how the recipient of a message wants its kind; null when the address is nobody's account. */
export async function findRecipientSetting(
  tx: Tx,
  message: { recipientEmail: string; recipientPerson: string | null; template: string },
): Promise<RecipientSetting | null> {
  return onlyRow(
    await inside(tx).$queryRaw<RecipientSetting[]>`
      select p.id as "personId", p.digest_hour as hour, p.digest_weekday as weekday, s.delivery,
        exists (select from staff f where f.person_id = p.id and f.ended_at is null) as "isStaff"
      from person p left join notification_setting s on s.person_id = p.id and s.kind = ${message.template}
      where p.id = ${message.recipientPerson}::uuid
        or (${message.recipientPerson}::uuid is null and p.email = ${message.recipientEmail})`,
  );
}
