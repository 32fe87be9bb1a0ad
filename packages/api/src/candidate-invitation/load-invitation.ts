import { type CandidateRecord, findCandidateOfCaseForUpdate } from "@causeway/db/candidate";
import { type CandidateInvitationRow, findNewestInvitation } from "@causeway/db/candidate-invitation";
import { type CaseRecord, requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

export type LoadedInvitation = {
  row: CaseRecord;
  candidate: CandidateRecord;
  invitation: CandidateInvitationRow;
};

/** The case's invitation, held. Throws AppError "case-not-open" once the case is closed, "candidate-not-invited" before. */
export async function loadInvitation(ctx: MemberContext, tx: Tx, caseId: string): Promise<LoadedInvitation> {
  const key = { organisationId: ctx.actor.organisationId, caseId };
  const row = await requireCaseForUpdate(tx, key);
  if (isClosed(row.status)) throw new AppError("case-not-open");
  const candidate = await findCandidateOfCaseForUpdate(tx, key);
  const invitation = candidate && (await findNewestInvitation(tx, candidate.id));
  if (!candidate || !invitation) throw new AppError("candidate-not-invited");
  return { row, candidate, invitation };
}

/** Throws AppError "invitation-used" or "invitation-revoked" unless the invitation still waits to be taken up. */
export function refuseSettled(invitation: CandidateInvitationRow): void {
  if (invitation.acceptedAt) throw new AppError("invitation-used");
  if (invitation.revokedAt) throw new AppError("invitation-revoked");
}
