import { findOwnErasureRequest, requestErasure } from "@causeway/db/erasure";
import { findOutcome } from "@causeway/db/outcome";
import { withActor } from "@causeway/db/with-actor";
import { deletionOf } from "@causeway/rules/retention/due";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { headOf, loadForm } from "./load-form.ts";
import { takeOwnData } from "./own-data.ts";

/** How long her data are kept, for the page that offers them; nothing of the data themselves. */
export async function showKeeping(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const outcome = await findOutcome(tx, form.key);
    const { status, closedAt } = form.row;
    return {
      head: headOf(form, null),
      /** She may ask for it earlier once the case has ended. */
      mayAsk: isClosed(status),
      askedAt: await findOwnErasureRequest(tx, form.who.candidateId),
      deletion: deletionOf({
        status,
        closedOn: closedAt && hongKongDay(closedAt),
        limitOfStay: outcome?.limitOfStay ?? null,
      }),
    };
  });
}

/** She asks for her data to be erased before their time. Throws AppError "case-not-closed" while the case goes on. */
export async function askForErasure(ctx: CandidateContext): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { key, who, row } = await loadForm(ctx, tx, { hold: true });
    if (!isClosed(row.status)) throw new AppError("case-not-closed");
    const { organisationId, caseId } = key;
    const { candidateId } = who;
    const asked = { organisationId, caseId, candidateId, requestedAt: ctx.now() };
    if (!(await requestErasure(tx, asked))) return;
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "erasure.requested" },
      subject: { kind: "candidate", id: candidateId },
    });
  });
}

/** Everything kept about her, to be read on a page or printed. Recorded like the export. */
export async function showOwnData(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => (await takeOwnData(ctx, tx)).data);
}
