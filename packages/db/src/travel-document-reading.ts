import { inside, type Tx } from "./with-actor.ts";

export type ReadingState = "read" | "not-found" | "unreadable";

/** Organisations with a travel document of a candidate that nobody has tried to read yet. For the worker. */
export async function listReadingOrganisations(tx: Tx, requirement: string): Promise<string[]> {
  const rows = await inside(tx).$queryRaw<{ id: string }[]>`
    select organisation_id as id from app.organisations_waiting_for_reading(${requirement}) order by 1`;
  return rows.map(({ id }) => id);
}

export type UnreadFile = { id: string; candidateId: string | null; mediaType: string };

/** The organisation's clean files in that place that have not been read, oldest first. */
export function listUnreadFiles(tx: Tx, requirement: string, take: number): Promise<UnreadFile[]> {
  return inside(tx).evidence.findMany({
    where: {
      ...{ requirement, state: "clean", removedAt: null, replacedBy: null, reading: null },
      candidateId: { not: null },
    },
    select: { id: true, candidateId: true, mediaType: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
}

export type NewReading = {
  organisationId: string;
  evidenceId: string;
  candidateId: string;
  state: ReadingState;
  ciphertext: Uint8Array<ArrayBuffer> | null;
  readAt: Date;
};

/** Writes what one attempt found; another worker that was quicker keeps its row. */
export async function saveReading(tx: Tx, reading: NewReading): Promise<void> {
  await inside(tx).travelDocumentReading.createMany({
    data: [{ ...reading, dismissed: [] }],
    skipDuplicates: true,
  });
}

export type ReadingRow = {
  evidenceId: string;
  state: string;
  ciphertext: Uint8Array | null;
  dismissed: string[];
};

/** Readings of her files that are still in their place, newest file first. */
export function listReadings(tx: Tx, candidateId: string): Promise<ReadingRow[]> {
  return inside(tx).travelDocumentReading.findMany({
    where: { candidateId, evidence: { removedAt: null, replacedBy: null } },
    select: { evidenceId: true, state: true, ciphertext: true, dismissed: true },
    orderBy: [{ evidence: { createdAt: "desc" } }, { evidenceId: "desc" }],
  });
}

/** Lays the difference in one field aside. */
export async function dismissDifference(tx: Tx, evidenceId: string, field: string): Promise<void> {
  await inside(tx).travelDocumentReading.updateMany({
    where: { evidenceId, NOT: { dismissed: { has: field } } },
    data: { dismissed: { push: field } },
  });
}
