import type { RuleSetKind, RuleSetState } from "@causeway/rules/rule-set/payload";
import { ruleSetAtOpening } from "./opening.ts";
import { found } from "./refusal.ts";
import { dayOf, fromDay, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RuleSetVersionRow = {
  id: string;
  kind: RuleSetKind;
  title: string;
  effectiveFrom: string;
  state: RuleSetState;
  createdBy: string;
  createdAt: Date;
  proposedBy: string | null;
  proposedAt: Date | null;
  publishedBy: string | null;
  publishedAt: Date | null;
  withdrawalBy: string | null;
  withdrawalAt: Date | null;
  withdrawalReason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
};

/** Names the edition in force as this transaction began, said by its opening statement; empty when nothing was published. */
export function nameOfLaw(_tx: Tx): string {
  return ruleSetAtOpening();
}

export type LaidVersion = { id: string; payload: string; publishedAt: Date };

/** An edition of the law: the versions that lie over the law of the software, in their order. Null when there is none. */
export async function findEdition(tx: Tx, number: number): Promise<LaidVersion[] | null> {
  const edition = await inside(tx).ruleSetEdition.findUnique({
    where: { number },
    select: { versions: true },
  });
  if (!edition) return null;
  const rows = await inside(tx).ruleSetVersion.findMany({
    where: { id: { in: edition.versions } },
    select: { id: true, payload: true, publishedAt: true },
  });
  return edition.versions.map((id) => {
    const row = found(rows.find((one) => one.id === id) ?? null, "version of the rules");
    return { ...row, publishedAt: found(row.publishedAt, "publication") };
  });
}

export type EditionRow = { number: number; causedBy: string; createdAt: Date };

export function listEditions(tx: Tx): Promise<EditionRow[]> {
  return inside(tx).ruleSetEdition.findMany({
    orderBy: { number: "desc" },
    take: 200,
    select: { number: true, causedBy: true, createdAt: true },
  });
}

/** When the edition in force was published; null while nothing was. */
export async function newestEditionAt(tx: Tx): Promise<Date | null> {
  const newest = await inside(tx).ruleSetEdition.findFirst({
    orderBy: { number: "desc" },
    select: { createdAt: true },
  });
  return newest?.createdAt ?? null;
}

/** All versions, the newest first. There are a few a year. */
export async function listVersions(tx: Tx): Promise<RuleSetVersionRow[]> {
  const rows = await inside(tx).ruleSetVersion.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: columns,
  });
  return rows.map(asRow);
}

export async function requireVersion(
  tx: Tx,
  id: string,
): Promise<RuleSetVersionRow & { payload: string; sha256: string }> {
  const row = found(
    await inside(tx).ruleSetVersion.findUnique({
      where: { id },
      select: { ...columns, payload: true, payloadSha256: true },
    }),
    "version of the rules",
  );
  const { payload, payloadSha256, ...rest } = row;
  return { ...asRow(rest), payload, sha256: payloadSha256 };
}

export async function createVersion(
  tx: Tx,
  version: Pick<RuleSetVersionRow, "id" | "kind" | "title" | "effectiveFrom" | "createdBy" | "createdAt"> & {
    payload: string;
    sha256: string;
  },
): Promise<void> {
  const { effectiveFrom, sha256, ...data } = version;
  await inside(tx).ruleSetVersion.create({
    data: { ...data, effectiveFrom: fromDay(effectiveFrom), payloadSha256: sha256 },
    select: { id: true },
  });
}

type Move = { id: string; by: string; at: Date };

/** False when it is no longer a draft. */
export async function proposeVersion(tx: Tx, { id, by, at }: Move): Promise<boolean> {
  return moved(tx, { id, state: "draft" }, { state: "proposed", proposedBy: by, proposedAt: at });
}

/** False when it was published or discarded meanwhile. */
export async function discardVersion(tx: Tx, { id, by }: Omit<Move, "at">): Promise<boolean> {
  return moved(tx, { id, state: { in: ["draft", "proposed"] } }, { state: "discarded", discardedBy: by });
}

/** Asks that a published version be taken out of the law; another administrator does it. */
export async function askWithdrawal(
  tx: Tx,
  { id, by, at, reason }: Move & { reason: string },
): Promise<boolean> {
  const where = { id, state: "published", withdrawalBy: null };
  return moved(tx, where, { withdrawalBy: by, withdrawalAt: at, withdrawalReason: reason });
}

/** The number of the new edition; null when it is not proposed, or its impact was not worked out on the law in force. */
export async function publishVersion(tx: Tx, { id, at }: Omit<Move, "by">): Promise<number | null> {
  const rows = await inside(tx).$queryRaw<{ number: number | null }[]>`
    select app.publish_rule_set(${id}::uuid, ${at}::timestamptz) as number`;
  return onlyRow(rows)?.number ?? null;
}

/** The number of the new edition; null when nobody has asked for it. */
export async function withdrawVersion(tx: Tx, { id, at }: Omit<Move, "by">): Promise<number | null> {
  const rows = await inside(tx).$queryRaw<{ number: number | null }[]>`
    select app.withdraw_rule_set(${id}::uuid, ${at}::timestamptz) as number`;
  return onlyRow(rows)?.number ?? null;
}

type Client = ReturnType<typeof inside>["ruleSetVersion"];

async function moved(
  tx: Tx,
  where: NonNullable<Parameters<Client["updateMany"]>[0]["where"]>,
  data: Parameters<Client["updateMany"]>[0]["data"],
): Promise<boolean> {
  const { count } = await inside(tx).ruleSetVersion.updateMany({ where, data });
  return count > 0;
}

const columns = {
  ...{
    id: true,
    kind: true,
    title: true,
    effectiveFrom: true,
    state: true,
    createdBy: true,
    createdAt: true,
  },
  ...{ proposedBy: true, proposedAt: true, publishedBy: true, publishedAt: true },
  ...{ withdrawalBy: true, withdrawalAt: true, withdrawalReason: true, withdrawnBy: true, withdrawnAt: true },
} as const;

type Stored = Omit<RuleSetVersionRow, "kind" | "state" | "effectiveFrom"> & {
  kind: string;
  state: string;
  effectiveFrom: Date;
};

function asRow(row: Stored): RuleSetVersionRow {
  // The words are those of the table's own checks.
  return {
    ...row,
    kind: row.kind as RuleSetKind,
    state: row.state as RuleSetState,
    effectiveFrom: dayOf(row.effectiveFrom),
  };
}
