import type { NoteAudience } from "@causeway/rules/vocabulary";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewCaseNote = CaseKey & {
  id: string;
  author: string;
  audience: NoteAudience;
  body: string;
  createdAt: Date;
};

/** Adds a note; notes are never changed. */
export async function createCaseNote(tx: Tx, note: NewCaseNote): Promise<void> {
  await inside(tx).caseNote.create({ data: note, select: { id: true } });
}

/** Notes of one audience, newest first. */
export function listCaseNotes(tx: Tx, { organisationId, caseId }: CaseKey, audience: NoteAudience) {
  return inside(tx).caseNote.findMany({
    where: { organisationId, caseId, audience },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, author: true, body: true, createdAt: true },
  });
}
