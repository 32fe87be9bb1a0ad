import { listAudit } from "@causeway/db/audit";
import { findCandidateOfCase } from "@causeway/db/candidate";
import { listCaseEmails } from "@causeway/db/case-email";
import { listCaseNotes } from "@causeway/db/case-note";
import { listPeople } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import type { CaseStaffContext } from "../context.ts";

/** Every step of the case with who took it, its mails, and the agency's own notes. */
export async function showTimeline(ctx: CaseStaffContext, input: { cursor?: string | undefined }) {
  const { organisationId, caseId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { rows, next } = await listAudit(tx, { organisationId, caseId, cursor: input.cursor });
    const candidate = await findCandidateOfCase(tx, { organisationId, caseId });
    const notes = await listCaseNotes(tx, ctx.actor, "staff");
    const authors = await listPeople(
      tx,
      notes.map((note) => note.author),
    );
    return {
      steps: rows.map((row) => ({
        id: `${row.seq}`,
        ...{ at: row.at, action: row.action, actorKind: row.actorKind },
        who: row.actorKind === "candidate" ? (candidate?.name ?? "") : row.actorLabel,
      })),
      next,
      mails: (await listCaseEmails(tx, ctx.actor)).map(({ props: _, ...mail }) => mail),
      notes: notes.map(({ author, ...note }) => {
        const person = authors.find((one) => one.id === author);
        return { ...note, author: person ? person.name || person.email : "" };
      }),
    };
  });
}
