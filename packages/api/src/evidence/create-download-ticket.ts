import { randomBytes } from "node:crypto";
import { createDownloadTicket } from "@causeway/db/download-ticket";
import { requireEvidence } from "@causeway/db/evidence";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import type { CandidateContext, CaseStaffContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tokenHash } from "../keys.ts";

export type ReaderContext = MemberContext | CandidateContext | CaseStaffContext;

/**
 * A ticket for one download by this person within a minute: an address that leaks is worth nothing.
 * Throws "not-found" for what this actor may not see and "evidence-not-clean" for what is not served.
 */
export async function createTicket(
  ctx: ReaderContext,
  input: { caseId: string; evidenceId: string },
): Promise<{ token: string }> {
  const token = randomBytes(32).toString("base64url");
  const now = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const evidence = await requireEvidence(tx, input.evidenceId);
    if (evidence.caseId !== input.caseId || evidence.removedAt) throw new AppError("not-found");
    if (evidence.state !== "clean") throw new AppError("evidence-not-clean");
    await createDownloadTicket(tx, {
      organisationId: ctx.actor.organisationId,
      id: newId(),
      evidenceId: evidence.id,
      personId: ctx.actor.personId,
      tokenHash: tokenHash(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ticketSeconds * 1000),
    });
  });
  return { token };
}

const ticketSeconds = 60;
