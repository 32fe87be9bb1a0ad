import type { ActorKind } from "@causeway/rules/actor";
import { newId } from "./ids.ts";
import { onlyRow, type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewAuditEntry = {
  organisationId: string;
  /** noun.past-tense: "member.invited". */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  caseId?: string | null;
  /** Codes, ids, field names; the organisation's owner reads them. Nothing personal. */
  details?: Record<string, unknown>;
  /** How the actor is named at this moment; his kind and id come from the proved context. */
  actorLabel?: string;
  requestId?: string | null;
  ip?: string | null;
  at?: Date;
};

export type AuditRow = {
  seq: bigint;
  at: Date;
  actorKind: ActorKind;
  actorId: string | null;
  actorLabel: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  caseId: string | null;
  details: Record<string, unknown>;
  /** Its own hash and that of the entry before, in hexadecimal. */
  hash: string;
  previous: string;
};

/** Adds an entry to an organisation's chain, in the transaction of the change. Returns its place in the chain. */
export async function appendAudit(tx: Tx, entry: NewAuditEntry): Promise<bigint> {
  const details = JSON.stringify(entry.details ?? {});
  const rows = await inside(tx).$queryRaw<{ seq: bigint }[]>`
    select app.append_audit(${entry.organisationId}::uuid, ${newId()}::uuid, ${entry.at ?? null}::timestamptz,
      ${entry.actorLabel ?? ""}, ${entry.action}, ${entry.subjectKind}, ${entry.subjectId}, ${entry.caseId ?? null}::uuid,
      ${details}::jsonb, ${entry.requestId ?? null}, ${entry.ip ?? null}) as seq`;
  return onlyRow(rows)?.seq ?? 0n;
}

export type AuditQuery = {
  organisationId: string;
  caseId?: string | undefined;
  actorId?: string | undefined;
  actorKind?: ActorKind | undefined;
  /** The start of an action's name: "decision", or "decision.approved". */
  action?: string | undefined;
  /** Hong Kong days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | null | undefined;
  size?: number;
};

/** Entries that the actor may read, newest first. */
export async function listAudit(tx: Tx, query: AuditQuery): Promise<Page<AuditRow>> {
  const size = query.size ?? 50;
  const before = readCursor(query.cursor, 1)?.[0];
  const rows = await inside(tx).auditEntry.findMany({
    where: {
      organisationId: query.organisationId,
      ...(query.caseId ? { caseId: query.caseId } : {}),
      ...(query.actorId ? { actorId: query.actorId } : {}),
      ...(query.actorKind ? { actorKind: query.actorKind } : {}),
      ...(query.action ? { action: { startsWith: query.action } } : {}),
      at: {
        ...(query.from ? { gte: new Date(`${query.from}T00:00:00+08:00`) } : {}),
        ...(query.to ? { lte: new Date(`${query.to}T23:59:59.999+08:00`) } : {}),
      },
      ...(before && /^\d+$/.test(before) ? { seq: { lt: BigInt(before) } } : {}),
    },
    orderBy: { seq: "desc" },
    take: size + 1,
    select: {
      seq: true,
      at: true,
      actorKind: true,
      actorId: true,
      actorLabel: true,
      action: true,
      subjectKind: true,
      subjectId: true,
      caseId: true,
      details: true,
      hash: true,
      prevHash: true,
    },
  });
  const entries = rows.map(({ hash, prevHash, ...row }) => ({
    ...row,
    hash: hex(hash),
    previous: hex(prevHash),
  }));
  return pageOf(entries as AuditRow[], size, (row) => [String(row.seq)]);
}

/** True when one of these was done in a case since a moment. */
export async function wasDoneSince(
  tx: Tx,
  { organisationId, caseId }: { organisationId: string; caseId: string },
  actions: readonly string[],
  since: Date,
): Promise<boolean> {
  const row = await inside(tx).auditEntry.findFirst({
    where: { organisationId, caseId, action: { in: [...actions] }, at: { gte: since } },
    select: { seq: true },
  });
  return row !== null;
}

/** What somebody else has done last in a case since a moment, with the name she had; looking is no doing. */
export async function findLastChange(
  tx: Tx,
  { organisationId, caseId }: { organisationId: string; caseId: string },
  { besides, since }: { besides: string; since: Date },
): Promise<{ by: string; at: Date } | null> {
  const row = await inside(tx).auditEntry.findFirst({
    where: {
      ...{ organisationId, caseId, at: { gt: since }, actorId: { not: besides } },
      NOT: ["viewed", "opened", "downloaded", "revealed"].map((seen) => ({
        action: { endsWith: `.${seen}` },
      })),
    },
    orderBy: { seq: "desc" },
    select: { actorLabel: true, at: true },
  });
  return row && { by: row.actorLabel, at: row.at };
}

/** One entry of a chain with the very text that was hashed; hashes in hexadecimal. */
type ChainLink = { seq: bigint; prev: string; hash: string; entry: string };

/** A place in a chain: its hash as it stands, and the hash that the entry's text gives now. */
export type ChainPlace = { seq: bigint; prev: string; hash: string; own: string };

/** Places of a chain after one, the oldest first. For administrators, and for staff inside a case of the organisation. */
export function followChain(
  tx: Tx,
  organisationId: string,
  { after, size }: { after: bigint; size: number },
): Promise<ChainPlace[]> {
  return inside(tx).$queryRaw<ChainPlace[]>`
    select seq, prev, hash, own from app.follow_chain(${organisationId}::uuid, ${after}, ${size}::int)`;
}

/** How many entries a case has, and how many stand up to one place and up to another. */
export async function countCaseEntries(
  tx: Tx,
  { organisationId, caseId }: { organisationId: string; caseId: string },
  { until, anchored }: { until: bigint; anchored: bigint },
) {
  type Counts = { entries: number; within: number; anchored: number };
  const rows = await inside(tx).$queryRaw<Counts[]>`
    select count(*)::int as entries,
      count(*) filter (where seq <= ${until})::int as within, count(*) filter (where seq <= ${anchored})::int as anchored
    from audit_entry where organisation_id = ${organisationId}::uuid and case_id = ${caseId}::uuid`;
  return onlyRow(rows) ?? { entries: 0, within: 0, anchored: 0 };
}

/** Entries of a chain after one, the oldest first. */
function listChain(
  tx: Tx,
  organisationId: string,
  { after, size }: { after: bigint; size: number },
): Promise<ChainLink[]> {
  return inside(tx).$queryRaw<ChainLink[]>`
    select e.seq, encode(e.prev_hash, 'hex') as prev, encode(e.hash, 'hex') as hash, app.audit_text(e) as entry
    from audit_entry e where e.organisation_id = ${organisationId}::uuid and e.seq > ${after}
    order by e.seq limit ${size}`;
}

/** How long a chain is and the hash that it ends with. */
export async function findChainHead(tx: Tx, organisationId: string): Promise<{ seq: bigint; hash: string }> {
  const rows = await inside(tx).$queryRaw<{ seq: bigint; hash: string }[]>`
    select seq, encode(hash, 'hex') as hash from audit_head where organisation_id = ${organisationId}::uuid`;
  return onlyRow(rows) ?? { seq: 0n, hash: "00".repeat(32) };
}

/**
 * The whole chain of an organisation as lines of JSON, for `pnpm audit:verify`: a head line, the given anchors, then each
 * entry with the very text that was hashed. For owners of the organisation and administrators.
 */
export async function* exportAudit(
  tx: Tx,
  organisationId: string,
  anchors: readonly unknown[] = [],
): AsyncGenerator<string> {
  const head = await findChainHead(tx, organisationId);
  yield `${JSON.stringify({ causewayAudit: 1, organisation: organisationId, entries: Number(head.seq), head: head.hash })}\n`;
  for (const anchor of anchors) yield `${JSON.stringify({ anchor })}\n`;
  for (let after = 0n; after < head.seq; ) {
    const rows = await listChain(tx, organisationId, { after, size: 1000 });
    if (rows.length === 0) return;
    for (const { seq, prev, hash, entry } of rows)
      if (seq <= head.seq) yield `${JSON.stringify({ prev, hash, entry })}\n`;
    after = rows.at(-1)?.seq ?? head.seq;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
