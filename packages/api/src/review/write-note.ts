import { createCaseNote } from "@causeway/db/case-note";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";

/** Keeps a note that only the agency's staff in this case can read. */
export async function writeNote(ctx: CaseStaffContext, input: { body: string }): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const id = newId();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const note = { organisationId, caseId, id, author: personId };
    await createCaseNote(tx, {
      ...{ ...note, audience: "staff", authorParty: "agency" },
      ...{ body: input.body, createdAt: ctx.now() },
    });
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "note.written" },
      subject: { kind: "case-note", id },
    });
  });
}
