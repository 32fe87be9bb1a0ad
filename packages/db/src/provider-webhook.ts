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

/** The oldest events that nobody has acted on. */
export async function listWaitingWebhooks(tx: Tx, limit: number): Promise<ProviderWebhook[]> {
  return inside(tx).providerWebhook.findMany({
    where: { processedAt: null },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, kind: true, payload: true },
  });
}

/** True for the one transaction that may act on the event; another that tries waits for it, and gets false. */
export async function claimWebhook(tx: Tx, id: string): Promise<boolean> {
  const count = await inside(tx).$executeRaw`
    update provider_webhook set processed_at = now() where id = ${id} and processed_at is null`;
  return count === 1;
}
