import { requireOwnCandidate } from "@causeway/db/candidate";
import { listAssignedStaff } from "@causeway/db/recipient";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { mayWriteMessages } from "@causeway/rules/message/schema";
import { headOf, loadForm } from "../candidate-form/load-form.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tellAgency } from "./tell.ts";
import { readThread, type ThreadPlace, writeMessage } from "./thread.ts";

/** What she and the agency wrote to each other about her own part. Nobody of the employer reads it. */
export async function showOwnThread(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const messages = await readThread(ctx, tx, placeOf(ctx), {
      reader: { personId: ctx.actor.personId, party: "candidate" },
      remember: true,
    });
    const { status } = form.row;
    return { head: headOf(form, null), status, messages, mayWrite: mayWriteMessages(status) };
  });
}

/** Writes to the agency. Throws AppError "case-not-open" while nobody there can read it. */
export async function writeToAgency(ctx: CandidateContext, { body }: { body: string }): Promise<void> {
  const place = placeOf(ctx);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const candidate = await requireOwnCandidate(tx, place.key);
    const row = await requireCase(tx, place.key);
    const staff = await listAssignedStaff(tx, row.id);

    if (!mayWriteMessages(row.status)) throw new AppError("case-not-open");

    const mail = await writeMessage(ctx, tx, place, { party: "candidate", body });
    if (mail) await tellAgency(ctx, tx, { row, staff, from: "candidate", name: () => candidate.name });
  });
}

function placeOf({ actor }: CandidateContext): ThreadPlace {
  const { organisationId, caseId, candidateId } = actor;
  return { key: { organisationId, caseId }, audience: "candidate", candidateId };
}
