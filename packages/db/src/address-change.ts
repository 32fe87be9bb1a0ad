import { bytesOf, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewAddressChange = {
  id: string;
  personId: string;
  newEmail: string;
  codeHash: Uint8Array;
  createdAt: Date;
  expiresAt: Date;
};

/** Keeps that a candidate wants to move to another mailbox; every earlier wish of hers is over with it. */
export async function createAddressChange(tx: Tx, change: NewAddressChange): Promise<void> {
  await inside(tx).addressChange.create({
    data: { ...change, codeHash: bytesOf(change.codeHash) },
    select: { id: true },
  });
}

/** The newest change of hers that still waits for its code. */
export async function findAddressChange(
  tx: Tx,
  { personId, now }: { personId: string; now: Date },
): Promise<{ newEmail: string } | null> {
  const newest = await inside(tx).addressChange.findFirst({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { newEmail: true, usedAt: true, expiresAt: true },
  });
  return newest && !newest.usedAt && newest.expiresAt > now ? { newEmail: newest.newEmail } : null;
}

export type CountedChange = { id: string; newEmail: string; codeHash: Uint8Array; tries: number };

/** Counts a try at the newest change's code, before anybody compares it; null when none is open. */
export async function countAddressTries(
  tx: Tx,
  { now, maxTries }: { now: Date; maxTries: number },
): Promise<CountedChange | null> {
  return onlyRow(
    await inside(tx).$queryRaw<CountedChange[]>`
      select id, new_email as "newEmail", code_hash as "codeHash", tries
      from app.count_address_tries(${now}::timestamptz, ${maxTries}::int)`,
  );
}

/** Moves her account and candidacies to the address of a change; gives the former one, null when the change is spent. */
export async function changeOwnAddress(
  tx: Tx,
  { id, now }: { id: string; now: Date },
): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ former: string | null }[]>`
    select app.change_own_address(${id}::uuid, ${now}::timestamptz) as former`;
  return rows[0]?.former ?? null;
}

/** Lets the rest of the transaction speak for her in another case of her own; false when it is not hers any more. */
export async function actInOwnCase(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ id: string }[]>`
    select candidate_id as id from app.act_in_own_case(${caseId}::uuid)`;
  return rows.length === 1;
}
