import { findCandidateKey } from "@causeway/db/candidate-key";
import {
  type CaseNoteRow,
  countUnread,
  createCaseNote,
  findReadTimes,
  listCaseNotes,
  saveRead,
} from "@causeway/db/case-note";
import { newId } from "@causeway/db/ids";
import { listPeople } from "@causeway/db/person";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { type MessageParty, tellsOfMessage } from "@causeway/rules/message/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext, CaseStaffContext, Context, MemberContext } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { type DataKey, decryptField, encryptField } from "../field-encryption.ts";

/** One of the two threads of a case. The candidate's is under her own key, so it names her. */
export type ThreadPlace = { key: CaseKey } & (
  | { audience: "employer"; candidateId?: undefined }
  | { audience: "candidate"; candidateId: string }
);

export type ThreadMessage = {
  id: string;
  at: string;
  party: MessageParty;
  mine: boolean;
  /** Who wrote it, where the reader may know: his own side, and the staff to each other. */
  author: string | null;
  /** Null once the candidate's data are erased. */
  body: string | null;
  /** Whether the other side has had it open. */
  read: boolean;
};

type Reader = { personId: string; party: MessageParty };
type AnyContext = Pick<Context, "keys" | "now">;

/** A thread, oldest first, as one of its two sides reads it; with `remember` it counts as read from now on. */
export async function readThread(
  ctx: AnyContext,
  tx: Tx,
  place: ThreadPlace,
  { reader, remember }: { reader: Reader; remember: boolean },
): Promise<ThreadMessage[]> {
  const { key, audience } = place;
  const rows = await listCaseNotes(tx, key, audience);
  const reads = await findReadTimes(tx, key, audience);
  const people = await listPeople(tx, [...new Set(rows.map((row) => row.author))]);
  const open = await opener(ctx, tx, place, rows);
  const unread = await countUnread(tx, key, { readerId: reader.personId, party: reader.party });
  if (remember && unread[audience] > 0) {
    await saveRead(tx, key, { audience, party: reader.party, readerId: reader.personId, at: ctx.now() });
  }
  const other = (party: MessageParty) => (party === "agency" ? audience : "agency");
  return rows.toReversed().map((row) => {
    const person = people.find((one) => one.id === row.author);
    return {
      id: row.id,
      at: row.createdAt.toISOString(),
      party: row.authorParty,
      mine: row.author === reader.personId && row.authorParty === reader.party,
      author: row.authorParty === reader.party && person ? person.name || person.email : null,
      body: open(row),
      read: (reads.get(other(row.authorParty)) ?? row.createdAt) > row.createdAt,
    };
  });
}

/** Adds a message in the name of a side. Returns whether the other side is to be mailed about it. */
export async function writeMessage(
  ctx: CandidateContext | CaseStaffContext | MemberContext,
  tx: Tx,
  place: ThreadPlace,
  { party, body }: { party: MessageParty; body: string },
): Promise<boolean> {
  const { key, audience, candidateId } = place;
  const id = newId();
  const [last] = await listCaseNotes(tx, key, audience);
  const note = { ...key, id, author: ctx.actor.personId, audience, authorParty: party, createdAt: ctx.now() };
  if (candidateId) {
    const dataKey = await candidateDataKey(ctx, tx, { organisationId: key.organisationId, candidateId });
    await createCaseNote(tx, { ...note, body: "", sealed: encryptField(dataKey, placeOf(key, id), body) });
  } else {
    await createCaseNote(tx, { ...note, body });
  }
  await recordAudit(ctx, tx, {
    ...{ ...key, action: "message.sent" },
    // The kind keeps the candidate's thread out of what the employer reads of the case.
    ...{ subject: { kind: `${audience}-message`, id }, details: { from: party } },
  });
  return tellsOfMessage(last && { party: last.authorParty, createdAt: last.createdAt }, party, ctx.now());
}

/** Reads the text of a message, whichever way it is kept. */
async function opener(ctx: AnyContext, tx: Tx, place: ThreadPlace, rows: readonly CaseNoteRow[]) {
  const dataKey = rows.some((row) => row.sealed) ? await keyOf(ctx, tx, place) : null;
  return ({ id, body, sealed }: CaseNoteRow): string | null => {
    if (!sealed) return body;
    return dataKey && decryptField(dataKey, placeOf(place.key, id), sealed);
  };
}

async function keyOf(ctx: AnyContext, tx: Tx, { key, candidateId }: ThreadPlace): Promise<DataKey | null> {
  if (!candidateId) return null;
  const kept = await findCandidateKey(tx, candidateId);
  if (!kept?.wrappedKey) return null;
  return candidateDataKey(ctx, tx, { organisationId: key.organisationId, candidateId });
}

function placeOf({ organisationId }: CaseKey, rowId: string) {
  return { organisationId, table: "case_note", column: "sealed", rowId };
}
