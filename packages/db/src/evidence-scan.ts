import { inside, type Tx } from "./with-actor.ts";

/** Organisations that have files which no scanner has seen yet, though one is configured. For the worker. */
export async function listScanOrganisations(tx: Tx): Promise<string[]> {
  const rows = await inside(tx).$queryRaw<{ id: string }[]>`
    select organisation_id as id from app.organisations_waiting_for_scan() order by 1`;
  return rows.map(({ id }) => id);
}

export type WaitingFile = {
  id: string;
  caseId: string;
  candidateId: string | null;
  requirement: string;
  storageKey: string;
};

/** The organisation's files that wait, oldest first. */
export function listWaitingFiles(tx: Tx): Promise<WaitingFile[]> {
  return inside(tx).evidence.findMany({
    where: { state: "quarantined", removedAt: null },
    select: { id: true, caseId: true, candidateId: true, requirement: true, storageKey: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
}

/** Writes what the scanner found; false when the file no longer waits. What is infected leaves its slot. */
export async function saveScan(
  tx: Tx,
  id: string,
  found: { clean: boolean; scan: "clean" | "infected" | "not-scanned"; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).evidence.updateMany({
    where: { id, state: "quarantined" },
    data: found.clean
      ? { state: "clean", scan: found.scan }
      : { state: "rejected", scan: found.scan, removedAt: found.at },
  });
  return count === 1;
}
