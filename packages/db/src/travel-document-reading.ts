import { inside, type Tx } from "./with-actor.ts";

export type ReadingState = "read" | "not-found" | "unreadable" | "busy";

/** What is waiting: files of this place that nobody has tried to read, or whose next try is due. */
export type Waiting = { requirement: string; now: Date };

/** Organisations with a travel document of a candidate that waits to be read. For the worker. */
export async function listReadingOrganisations(tx: Tx, { requirement, now }: Waiting): Promise<string[]> {
  const rows = await inside(tx).$queryRaw<{ id: string }[]>`
    select organisation_id as id from app.organisations_waiting_for_reading(${requirement}, ${now}::timestamptz) order by 1`;
  return rows.map(({ id }) => id);
}

export type UnreadFile = {
  id: string;
  candidateId: string | null;
  mediaType: string;
  /** How often it was tried before. */
  tries: number;
};

/** The organisation's clean files in that place that wait to be read, oldest first. */
export async function listUnreadFiles(
  tx: Tx,
  { requirement, now }: Waiting,
  take: number,
): Promise<UnreadFile[]> {
  const rows = await inside(tx).evidence.findMany({
    where: {
      ...{ requirement, state: "clean", removedAt: null, replacedBy: null },
      candidateId: { not: null },
      OR: [{ reading: null }, { reading: { is: { againAt: { lte: now } } } }],
    },
    select: { id: true, candidateId: true, mediaType: true, reading: { select: { tries: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
  return rows.map(({ reading, ...file }) => ({ ...file, tries: reading?.tries ?? 0 }));
}

export type NewReading = {
  organisationId: string;
  evidenceId: string;
  candidateId: string;
  state: ReadingState;
  ciphertext: Uint8Array<ArrayBuffer> | null;
  readAt: Date;
  tries: number;
  /** When to try once more; only of a machine that was busy. */
  againAt: Date | null;
};

/** Writes what one try found; another worker that was quicker keeps its row. */
export async function saveReading(tx: Tx, reading: NewReading): Promise<void> {
  const { organisationId, evidenceId, candidateId, ...found } = reading;
  const { count } = await inside(tx).travelDocumentReading.updateMany({
    where: { evidenceId, tries: reading.tries - 1, state: "busy" },
    data: found,
  });
  if (count > 0) return;
  await inside(tx).travelDocumentReading.createMany({
    data: [{ organisationId, evidenceId, candidateId, ...found, dismissed: [] }],
    skipDuplicates: true,
  });
}

export type ReadingRow = {
  evidenceId: string;
  state: ReadingState;
  readAt: Date;
  ciphertext: Uint8Array | null;
  dismissed: string[];
};

/** Readings of her files that are still in their place, newest file first. */
export async function listReadings(tx: Tx, candidateId: string): Promise<ReadingRow[]> {
  const rows = await inside(tx).travelDocumentReading.findMany({
    where: { candidateId, evidence: { removedAt: null, replacedBy: null } },
    select: { evidenceId: true, state: true, readAt: true, ciphertext: true, dismissed: true },
    orderBy: [{ evidence: { createdAt: "desc" } }, { evidenceId: "desc" }],
  });
  // The database checks the state against the same list.
  return rows.map((row) => ({ ...row, state: row.state as ReadingState }));
}

/** Lays the difference in one field aside. */
export async function dismissDifference(tx: Tx, evidenceId: string, field: string): Promise<void> {
  await inside(tx).travelDocumentReading.updateMany({
    where: { evidenceId, NOT: { dismissed: { has: field } } },
    data: { dismissed: { push: field } },
  });
}
