import { liftSuppression } from "@causeway/db/address-suppression";
import { saveCandidate } from "@causeway/db/candidate";
import { reissueInvitation as writeReissue } from "@causeway/db/candidate-invitation";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { daysLater } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { addressHash } from "../mail/address-hash.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { type LoadedInvitation, loadInvitation, refuseSettled } from "./load-invitation.ts";
import { candidateInvitationDays, mailInvitation, ownCodeHash } from "./new-invitation.ts";

/** Sends a fresh invitation to the same address; the earlier link dies. Throws "invitation-used" or "invitation-revoked". */
export async function resendInvitation(ctx: MemberContext, input: { caseId: string }): Promise<void> {
  await consumeAll(ctx, [["invitation:organisation", ctx.actor.organisationId]]);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const loaded = await loadInvitation(ctx, tx, input.caseId);
    refuseSettled(loaded.invitation);
    await reissue(ctx, tx, loaded, loaded.candidate.email, "candidate.invitation-resent");
  });
}

/**
 * Sends the invitation to another address instead. Only while nobody has taken it up: afterwards an employer could
 * otherwise redirect her papers to himself. Throws "email-invalid", "invitation-used" or "invitation-revoked".
 */
export async function correctAddress(
  ctx: MemberContext,
  input: { caseId: string; email: string },
): Promise<void> {
  const email = normaliseEmail(input.email);
  await consumeAll(ctx, [["invitation:organisation", ctx.actor.organisationId]]);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const loaded = await loadInvitation(ctx, tx, input.caseId);
    refuseSettled(loaded.invitation);
    const { organisationId, id: candidateId } = loaded.candidate;
    await saveCandidate(tx, { organisationId, candidateId }, { email });
    // Whoever types an address anew has looked at it: an earlier refusal there is no longer held against it.
    await liftSuppression(tx, {
      addressHash: addressHash(ctx.keys, email),
      because: "corrected",
      at: ctx.now(),
    });
    await reissue(ctx, tx, loaded, email, "candidate.address-corrected");
  });
}

async function reissue(
  ctx: MemberContext,
  tx: Tx,
  { row, candidate, invitation }: LoadedInvitation,
  email: string,
  action: "candidate.invitation-resent" | "candidate.address-corrected",
): Promise<void> {
  const { organisationId } = candidate;
  const expiresAt = daysLater(ctx.now(), candidateInvitationDays);
  const next = { organisationId, id: invitation.id, version: invitation.version + 1, expiresAt };
  const codeHash = ownCodeHash(ctx, next, email);
  await writeReissue(tx, {
    organisationId,
    id: next.id,
    email,
    codeHash,
    expiresAt,
    sentBy: ctx.actor.personId,
  });
  await recordAudit(ctx, tx, {
    organisationId,
    action,
    subject: { kind: "candidate", id: candidate.id },
    caseId: row.id,
    details: { version: next.version },
  });
  await mailInvitation(ctx, tx, { ...next, row, candidate: { email, locale: candidate.locale } });
}
