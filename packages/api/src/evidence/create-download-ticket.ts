import { randomBytes } from "node:crypto";
import { createDownloadTicket } from "@causeway/db/download-ticket";
import { requireEvidence } from "@causeway/db/evidence";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { isIdentityDocument } from "@causeway/rules/evidence/identity-document";
import type { CandidateContext, CaseStaffContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tokenHash } from "../keys.ts";
import { requireFreshProof } from "../second-factor/fresh-proof.ts";
import { placeOfOriginal } from "./translation.ts";

/** Staff come through a procedure that has said how it treats identity documents; any other does not fit here. */
export type ReaderContext =
  | MemberContext
  | CandidateContext
  | (CaseStaffContext & { stepUp: "identity-documents" });

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
    if (ctx.actor.kind === "staff") {
      requireProofFor(ctx, evidence.requirement);
      // What a passport says, its translation says too.
      requireProofFor(ctx, (await placeOfOriginal(tx, evidence.translationOf)) ?? evidence.requirement);
    }
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

/** Throws "step-up-required" for an identity document whose reader has not proved herself within the last minutes. */
export function requireProofFor(ctx: Pick<ReaderContext, "session" | "now">, requirement: string): void {
  if (isIdentityDocument(requirement)) requireFreshProof(ctx);
}

const ticketSeconds = 60;
