import type { SuppressionLift, SuppressionReason } from "@causeway/rules/vocabulary";
import { bytesOf } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** Why an address gets no mail; null when it gets some. For the worker. */
export async function findSuppression(tx: Tx, addressHash: Uint8Array): Promise<SuppressionReason | null> {
  const row = await inside(tx).addressSuppression.findFirst({
    where: { addressHash: bytesOf(addressHash), liftedAt: null },
    select: { reason: true },
  });
  return row ? (row.reason as SuppressionReason) : null;
}

/** From now on the address gets no mail. Events come late: one from before the address was cleared changes nothing. */
export async function suppressAddress(
  tx: Tx,
  { addressHash, reason, at }: { addressHash: Uint8Array; reason: SuppressionReason; at: Date },
): Promise<void> {
  await inside(tx).$executeRaw`
    insert into address_suppression as s (address_hash, reason, suppressed_at) values (${addressHash}, ${reason}, ${at})
    on conflict (address_hash) do update set suppressed_at = excluded.suppressed_at, lifted_at = null,
        lifted_because = null,
        reason = case when s.lifted_at is null and s.reason = 'complaint' then s.reason else excluded.reason end
      where s.lifted_at is null or s.lifted_at < excluded.suppressed_at`;
}

/** Something arrived there after all, later than the refusal. A complaint stands: it was about what arrives. */
export async function liftByDelivery(
  tx: Tx,
  { addressHash, at }: { addressHash: Uint8Array; at: Date },
): Promise<void> {
  await inside(tx).$executeRaw`
    update address_suppression set lifted_at = ${at}, lifted_because = 'delivered'
    where address_hash = ${addressHash} and lifted_at is null and reason <> 'complaint' and suppressed_at < ${at}`;
}

/** Somebody who may send vouches for the address. Throws DatabaseRefusal for anybody else. */
export async function liftSuppression(
  tx: Tx,
  { addressHash, because, at }: { addressHash: Uint8Array; because: SuppressionLift; at: Date },
): Promise<void> {
  await inside(tx).$executeRaw`select app.lift_suppression(${addressHash}, ${because}, ${at})`;
}
