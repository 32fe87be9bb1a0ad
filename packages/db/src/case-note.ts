import type { NoteAudience } from "@causeway/rules/vocabulary";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type CaseNoteRow = {
  id: string;
  author: string;
  audience: NoteAudience;
  body: string;
  createdAt: Date;
};

/** A note for one audience: the agency's staff among themselves, the employer, or the candidate. */
export async function createCaseNote(tx: Tx, note: CaseKey & CaseNoteRow): Promise<void> {
  await inside(tx).caseNote.create({ data: note, select: { id: true } });
}

/** The notes that the actor may read, oldest first. */
export async function listCaseNotes(tx: Tx, { organisationId, caseId }: CaseKey): Promise<CaseNoteRow[]> {
  const rows = await inside(tx).caseNote.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, author: true, audience: true, body: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, audience: row.audience as NoteAudience }));
}
