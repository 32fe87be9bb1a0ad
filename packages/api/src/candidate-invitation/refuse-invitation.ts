import { refuseCandidateInvitation } from "@causeway/db/candidate-invitation";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { refusalOf, requireBehind } from "./open-invitation.ts";

/**
 * The invitation came to the wrong mailbox: it is revoked at once, and whoever sent it is told, with the right address
 * where the reader gives one. Nothing is sent to that address before the employer has confirmed it. Throws AppError
 * "email-invalid", the refusal of a link that does not open any more, or "too-many-tries".
 */
export async function refuseInvitation(ctx: Context, input: { token: string; rightEmail: string }) {
  const rightEmail = input.rightEmail.trim() ? normaliseEmail(input.rightEmail) : null;
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const { link, row } = await requireBehind(ctx, input.token);
  const refusal = refusalOf(ctx, row, link);
  if (refusal && refusal !== "invitation-other-address") throw new AppError(refusal);
  await withActor(ctx.db, { kind: "anonymous" }, async (tx) => {
    const refused = await refuseCandidateInvitation(tx, { ...link, now: ctx.now() });
    if (!refused) throw new AppError("invitation-used");
    await recordAudit(ctx, tx, {
      ...{ organisationId: agencyOrganisationId, action: "candidate.invitation-refused" },
      subject: { kind: "candidate-invitation", id: link.id },
    });
    const { sender, ...named } = refused;
    // A stranger may not write into the employer's outbox; the agency's takes what nobody signed in has asked for.
    await sendEmail(tx, {
      organisationId: agencyOrganisationId,
      template: "invitation-refused",
      props: {
        ...{ caseTitle: named.title, caseReference: named.reference },
        ...{ candidateName: named.candidateName, wrongEmail: named.email, rightEmail },
        link: { app: "portal", path: `/o/${link.organisationId}/cases/${named.caseId}/candidate` },
      },
      to: sender,
    });
  });
}
