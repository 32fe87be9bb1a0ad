import type {
  SecondLookFinding,
  SecondLookReason,
  SecondLookState,
} from "@causeway/rules/second-look/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type SecondLookRecord = {
  id: string;
  decisionId: string;
  auditSeq: bigint;
  /** 64 hexadecimal digits. */
  auditHash: string;
  rate: number;
  carried: boolean;
  state: SecondLookState;
  drawnAt: Date;
  lookerId: string | null;
  reasons: readonly SecondLookReason[];
  note: string;
  lookedAt: Date | null;
  settledBy: string | null;
  settledBecause: string;
  settledAt: Date | null;
};

/** Every draw of a case, the newest first. The first is that of the decision that stands, if one does. */
export async function listSecondLooks(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<SecondLookRecord[]> {
  const rows = await inside(tx).secondLook.findMany({
    where: { organisationId, caseId },
    orderBy: { auditSeq: "desc" },
    omit: { organisationId: true, caseId: true, conflictDeclaredAt: true },
  });
  // The database checks the words against the same lists.
  return rows.map((row) => ({
    ...row,
    auditHash: Buffer.from(row.auditHash).toString("hex"),
  })) as SecondLookRecord[];
}

type Given = {
  by: string;
  finding: SecondLookFinding;
  reasons: readonly SecondLookReason[];
  note: string;
  at: Date;
};

/** Keeps what the second looker found. False when somebody was faster or the decision was taken back meanwhile. */
export async function giveSecondLook(
  tx: Tx,
  { organisationId, caseId, id }: CaseKey & { id: string },
  { by, finding, reasons, note, at }: Given,
): Promise<boolean> {
  const { count } = await inside(tx).secondLook.updateMany({
    where: { organisationId, caseId, id, state: "open" },
    data: {
      ...{ state: finding, lookerId: by, reasons: [...reasons], note },
      ...{ conflictDeclaredAt: at, lookedAt: at },
    },
  });
  return count === 1;
}

type Settled = { by: string; settlement: "confirmed" | "returned"; because: string; at: Date };

/** Settles a disagreement; of a decision that is returned the database takes back what it did. False when it was settled. */
export async function settleSecondLook(
  tx: Tx,
  { organisationId, caseId, id }: CaseKey & { id: string },
  { by, settlement, because, at }: Settled,
): Promise<boolean> {
  const { count } = await inside(tx).secondLook.updateMany({
    where: { organisationId, caseId, id, state: "disagreed" },
    data: { state: settlement, settledBy: by, settledBecause: because, settledAt: at },
  });
  return count === 1;
}
