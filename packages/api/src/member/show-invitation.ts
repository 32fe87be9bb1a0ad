import { findInvitationBehindLink } from "@causeway/db/member-invitation";
import { withActor } from "@causeway/db/with-actor";
import type { ErrorCode } from "@causeway/rules/errors";
import type { Context } from "../context.ts";
import { verifyToken } from "../mail/links.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

type InvitationRow = { version: number; expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

/**
 * What the page behind an invitation shows. It changes nothing, however often it is opened. `refusal` says why the
 * invitation cannot be accepted now; `yours` whether the reader is signed in with the invited address.
 */
export async function showInvitation(ctx: Context, input: { token: string }) {
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "member-invitation")
    return { refusal: "invitation-invalid" as const, invitation: null };
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findInvitationBehindLink(tx, subject));
  if (!row) return { refusal: "invitation-invalid" as const, invitation: null };
  const signedInAs = ctx.session?.email ?? null;
  const other = signedInAs !== null && signedInAs !== row.email ? "invitation-other-address" : null;
  return {
    refusal: invitationRefusal(row, subject.version, ctx.now()) ?? other,
    invitation: {
      organisationId: subject.organisationId,
      organisationName: organisationNameOf(row, ctx.locale),
      email: row.email,
      role: row.role,
      expiresAt: row.expiresAt,
      signedInAs,
      personName: ctx.session?.name ?? "",
    },
  };
}

/** Why a genuine link of this version cannot be accepted; null when it can. */
export function invitationRefusal(row: InvitationRow, version: number, now: Date): ErrorCode | null {
  if (row.acceptedAt) return "invitation-used";
  if (row.revokedAt || row.version !== version) return "invitation-revoked";
  return row.expiresAt <= now ? "invitation-expired" : null;
}
