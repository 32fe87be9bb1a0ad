import { newId } from "@causeway/db/ids";
import { acceptMemberInvitation, findInvitationBehindLink } from "@causeway/db/member-invitation";
import { savePersonName } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { verifyToken } from "../mail/links.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { invitationRefusal } from "./show-invitation.ts";

/**
 * Joins the organisation that the link names, as the invited address. One statement decides, so of many parallel
 * requests one wins. Throws one of the "invitation-…" reasons, or "person-is-staff".
 */
export async function acceptInvitation(ctx: PersonContext, input: { token: string; personName: string }) {
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "member-invitation") throw new AppError("invitation-invalid");
  const { organisationId, id, version } = subject;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await findInvitationBehindLink(tx, subject);
    if (!row) throw new AppError("invitation-invalid");
    const refusal = invitationRefusal(row, version, ctx.now());
    if (refusal) throw new AppError(refusal);
    if (row.email !== ctx.session?.email) throw new AppError("invitation-other-address");
    if (ctx.session.staffRoles.length > 0) throw new AppError("person-is-staff");
    const { personId } = ctx.actor;
    if (input.personName.trim() !== "") await savePersonName(tx, { personId, name: input.personName.trim() });
    const membership = { organisationId, id, version, membershipId: newId(), now: ctx.now() };
    if (!(await acceptMemberInvitation(tx, membership))) throw new AppError("invitation-used");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.joined",
      subject: { kind: "membership", id: membership.membershipId },
      details: { role: row.role, invitation: id },
    });
    return { organisationId, organisationName: organisationNameOf(row, ctx.locale), role: row.role };
  });
}
