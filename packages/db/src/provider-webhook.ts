import { inside, type Tx } from "./with-actor.ts";

export type ProviderWebhook = { id: string; kind: string; payload: unknown };

/** Keeps a provider's event under the provider's id; the same event again changes nothing. */
export async function keepProviderWebhook(
  tx: Tx,
  { id, kind, payload, receivedAt }: { id: string; kind: string; payload: object; receivedAt: Date },
): Promise<void> {
  await inside(tx).$executeRaw`
    insert into provider_webhook (id, kind, payload, received_at)
    values (${id}, ${kind}, ${JSON.stringify(payload)}::jsonb, ${receivedAt})
    on conflict do nothing`;
}

/** Takes the oldest events that nobody has acted on; they stay locked until the transaction ends. */
export async function takeProviderWebhooks(tx: Tx, limit: number): Promise<ProviderWebhook[]> {
  return inside(tx).$queryRaw<ProviderWebhook[]>`
    select id, kind, payload from provider_webhook where processed_at is null
    order by received_at, id limit ${limit} for update skip locked`;
}

export async function markWebhookProcessed(tx: Tx, id: string): Promise<void> {
  await inside(tx).$executeRaw`update provider_webhook set processed_at = now() where id = ${id}`;
}

/** Forgets events that no provider repeats any more. Returns how many. */
export async function deleteOldWebhooks(tx: Tx, olderThan: Date): Promise<number> {
  const { count } = await inside(tx).providerWebhook.deleteMany({
    where: { processedAt: { lt: olderThan } },
  });
  return count;
}
