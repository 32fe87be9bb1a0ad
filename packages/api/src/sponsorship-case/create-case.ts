import { newId } from "@causeway/db/ids";
import { createCase as writeCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";

export interface NewCaseInput {
  title: string;
  candidateName: string;
}

/** Opens a draft. Nobody is told yet: the case is the employer's own until it is submitted. */
export async function createCase(ctx: MemberContext, input: NewCaseInput) {
  const { organisationId, personId } = ctx.actor;
  const caseId = newId();
  const reference = await withActor(ctx.db, ctx.actor, async (tx) => {
    const given = await writeCase(tx, {
      organisationId,
      id: caseId,
      ...input,
      createdBy: personId,
      at: ctx.now(),
    });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "case.created",
      subject: { kind: "case", id: caseId },
      caseId,
      details: { reference: given },
    });
    return given;
  });
  return { caseId, reference };
}
