import { createCandidate, findCandidateOfCaseForUpdate, saveCandidate } from "@causeway/db/candidate";
import { createCandidateInvitation, findNewestInvitation } from "@causeway/db/candidate-invitation";
import { emptyImportedContact } from "@causeway/db/case-import";
import { newId } from "@causeway/db/ids";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/rules/actor";
import { isOpenForEditing } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import { daysLater } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { candidateInvitationDays, mailInvitation, ownCodeHash } from "./new-invitation.ts";

export type Invitee = { caseId: string; email: string; name: string; locale: Locale };

/**
 * Invites the candidate of a case, for fourteen days. After a revoked invitation somebody else may be invited, as long
 * as nobody has taken one up. Throws AppError "email-invalid", "case-not-open" or "candidate-exists".
 */
export async function inviteCandidate(ctx: MemberContext, input: Invitee) {
  const invitee = { ...input, email: normaliseEmail(input.email) };
  await consumeAll(ctx, [["invitation:organisation", ctx.actor.organisationId]]);
  return withActor(ctx.db, ctx.actor, (tx) => inviteWithin(ctx, tx, invitee));
}

/** The same within the caller's transaction, for an address that is as it is kept; the caller minds the limits. */
export async function inviteWithin(ctx: MemberContext, tx: Tx, { caseId, email, ...input }: Invitee) {
  const { organisationId, personId } = ctx.actor;
  const name = input.name.trim();
  const key = { organisationId, caseId };
  const at = ctx.now();
  const row = await requireCaseForUpdate(tx, key);
  const earlier = await findCandidateOfCaseForUpdate(tx, key);
  const newest = earlier && (await findNewestInvitation(tx, earlier.id));

  if (!isOpenForEditing(row.status)) throw new AppError("case-not-open");
  if (earlier && (earlier.state !== "invited" || !newest?.revokedAt)) throw new AppError("candidate-exists");

  const candidateId = earlier?.id ?? newId();
  const invitee = { email, name, locale: input.locale };
  if (earlier) await saveCandidate(tx, { organisationId, candidateId }, invitee);
  else await createCandidate(tx, { ...key, id: candidateId, ...invitee, createdAt: at });
  const invitation = {
    organisationId,
    id: newId(),
    version: 1,
    expiresAt: daysLater(at, candidateInvitationDays),
  };
  await createCandidateInvitation(tx, {
    organisationId,
    id: invitation.id,
    candidateId,
    email,
    codeHash: ownCodeHash(ctx, invitation, email),
    createdAt: at,
    expiresAt: invitation.expiresAt,
    sentBy: personId,
  });
  if (name !== "" && name !== row.candidateName) await saveCase(tx, key, { candidateName: name }, at);
  await emptyImportedContact(tx, key);

  await recordAudit(ctx, tx, {
    organisationId,
    action: "candidate.invited",
    subject: { kind: "candidate", id: candidateId },
    caseId,
    details: { language: input.locale },
  });
  await mailInvitation(ctx, tx, { ...invitation, row, candidate: invitee });
  return { candidateId };
}
