import type { MessageAudience, MessageParty } from "@causeway/rules/message/schema";
import type { NoteAudience } from "@causeway/rules/vocabulary";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewCaseNote = CaseKey & {
  id: string;
  author: string;
  audience: NoteAudience;
  authorParty: MessageParty;
  body: string;
  /** The text under the candidate's key, in her thread; `body` is empty then. */
  sealed?: Uint8Array;
  createdAt: Date;
};

export type CaseNoteRow = {
  id: string;
  author: string;
  authorParty: MessageParty;
  body: string;
  sealed: Uint8Array | null;
  createdAt: Date;
};

/** Adds a note or a message; neither is ever changed. */
export async function createCaseNote(tx: Tx, { sealed, ...note }: NewCaseNote): Promise<void> {
  const data = { ...note, ...(sealed ? { sealed: new Uint8Array(sealed) } : {}) };
  await inside(tx).caseNote.create({ data, select: { id: true } });
}

/** What was written for one audience, newest first. */
export async function listCaseNotes(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  audience: NoteAudience,
): Promise<CaseNoteRow[]> {
  const rows = await inside(tx).caseNote.findMany({
    where: { organisationId, caseId, audience },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, author: true, authorParty: true, body: true, sealed: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, authorParty: row.authorParty as MessageParty }));
}

/** How far each side has read a thread: the latest time anybody of that side had it open. */
export async function findReadTimes(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  audience: MessageAudience,
): Promise<ReadonlyMap<MessageParty, Date>> {
  const rows = await inside(tx).caseNoteRead.groupBy({
    by: ["party"],
    where: { organisationId, caseId, audience },
    _max: { readAt: true },
  });
  return new Map(
    rows.flatMap(({ party, _max }) => (_max.readAt ? [[party as MessageParty, _max.readAt]] : [])),
  );
}

/** Remembers that a person has read a thread until now. */
export async function saveRead(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  read: { audience: MessageAudience; party: MessageParty; readerId: string; at: Date },
): Promise<void> {
  await inside(tx).$executeRaw`
    insert into case_note_read (organisation_id, case_id, audience, reader_id, party, read_at)
    values (${organisationId}::uuid, ${caseId}::uuid, ${read.audience}, ${read.readerId}::uuid, ${read.party}, ${read.at})
    on conflict (organisation_id, case_id, audience, reader_id) do update set read_at = excluded.read_at`;
}

/** Messages from the other side that a person has not had open yet, thread by thread. */
export async function countUnread(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { readerId, party }: { readerId: string; party: MessageParty },
): Promise<Record<MessageAudience, number>> {
  const rows = await inside(tx).$queryRaw<{ audience: MessageAudience; unread: number }[]>`
    select n.audience, count(*)::int as unread from case_note n
      left join case_note_read r on r.organisation_id = n.organisation_id and r.case_id = n.case_id
        and r.audience = n.audience and r.reader_id = ${readerId}::uuid
    where n.organisation_id = ${organisationId}::uuid and n.case_id = ${caseId}::uuid
      and n.audience in ('employer', 'candidate') and n.author_party <> ${party}
      and (r.read_at is null or n.created_at > r.read_at)
    group by n.audience`;
  const of = (audience: MessageAudience) => rows.find((row) => row.audience === audience)?.unread ?? 0;
  return { employer: of("employer"), candidate: of("candidate") };
}
