import { findInvitationBehindLink } from "@causeway/db/member-invitation";
import { withActor } from "@causeway/db/with-actor";
import { startSignIn } from "../auth/start-sign-in.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { tokenPath, verifyToken } from "../mail/links.ts";
import { invitationRefusal } from "./show-invitation.ts";

/**
 * Begins signing in with the invited address, to come back to the invitation. An invitation can be forwarded and
 * lives for two weeks: having it does not prove whose mailbox it was sent to, a fresh code does.
 */
export async function startFromInvitation(ctx: Context, input: { token: string }): Promise<void> {
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "member-invitation") throw new AppError("invitation-invalid");
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findInvitationBehindLink(tx, subject));
  if (!row) throw new AppError("invitation-invalid");
  const refusal = invitationRefusal(row, subject.version, ctx.now());
  if (refusal) throw new AppError(refusal);
  await startSignIn(ctx, { email: row.email, returnTo: tokenPath(subject.kind, input.token) });
}
