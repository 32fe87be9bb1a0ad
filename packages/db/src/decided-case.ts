import type { SettledOutcome } from "@causeway/rules/decision/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type DecidedCase = {
  organisationId: string;
  caseId: string;
  reference: string;
  verdicts: string;
  outcome: SettledOutcome;
  decidedAt: Date;
};

/** Remembers what the rules said of a case as it was decided. The database forgets it when the decision is reversed. */
export async function createDecidedCase(
  tx: Tx,
  row: DecidedCase & { path: string; likeOutcome: SettledOutcome | null },
): Promise<void> {
  await inside(tx).decidedCase.create({ data: row, select: { caseId: true } });
}

/** The different words of verdicts among the decided cases of a path. */
export async function listDecidedVectors(tx: Tx, path: string): Promise<string[]> {
  const rows = await inside(tx).$queryRaw<{ verdicts: string }[]>`
    select verdicts from app.decided_vectors(${path})`;
  return rows.map((row) => row.verdicts);
}

/** The decided cases of a path with these words of verdicts, the newest of each first; never the case itself. */
export async function listDecidedAlike(
  tx: Tx,
  { path, vectors, but, most }: { path: string; vectors: readonly string[]; but: CaseKey; most: number },
): Promise<DecidedCase[]> {
  if (vectors.length === 0) return [];
  return inside(tx).$queryRaw<DecidedCase[]>`
    select d.organisation_id as "organisationId", d.case_id as "caseId", d.reference, d.verdicts, d.outcome,
      d.decided_at as "decidedAt"
    from app.decided_alike(${path}, ${[...vectors]}::text[], ${but.caseId}::uuid, ${most}::int) d
    order by d.decided_at desc, d.case_id desc`;
}
