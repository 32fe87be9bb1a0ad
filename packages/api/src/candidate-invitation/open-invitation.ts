import {
  findCandidateInvitationBehindLink,
  type InvitationBehindLink,
} from "@causeway/db/candidate-invitation";
import { candidateErasedAt } from "@causeway/db/erasure";
import { withActor } from "@causeway/db/with-actor";
import type { ErrorCode } from "@causeway/rules/errors";
import { hongKongDay } from "../clock.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { verifyToken } from "../mail/links.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import type { InvitationLink } from "./new-invitation.ts";

export type InvitationRefusal = Extract<ErrorCode, `invitation-${string}`>;

/**
 * What the page behind the link shows. It changes nothing, however often scanners and previews open it. `refusal` says
 * why it cannot be accepted now, `newer` that a later mail holds the link that can.
 */
export async function showInvitation(ctx: Context, input: { token: string }) {
  const subject = invitationLink(ctx, input.token);
  const row =
    subject &&
    (await withActor(ctx.db, { kind: "anonymous" }, (tx) => findCandidateInvitationBehindLink(tx, subject)));
  if (subject && row) await refuseErased(ctx, subject);
  if (!subject || !row) return { refusal: "invitation-invalid" as const, newer: false, invitation: null };
  return {
    refusal: refusalOf(ctx, row, subject),
    newer: row.version > subject.version && !row.revokedAt && !row.acceptedAt,
    invitation: {
      caseId: row.caseId,
      organisationName: organisationNameOf(
        { nameEn: row.organisationNameEn, nameZh: row.organisationNameZh },
        ctx.locale,
      ),
      title: row.title,
      name: row.candidateName,
      email: maskedAddress(row.email),
      expiresAt: row.expiresAt.toISOString(),
      yours: ctx.session?.email === row.email,
    },
  };
}

// What the link led to may be gone for good; then the page says on which day.
async function refuseErased(ctx: Context, link: InvitationLink): Promise<void> {
  const at = await withActor(ctx.db, { kind: "anonymous" }, (tx) => candidateErasedAt(tx, link));
  if (at) throw new AppError("case-erased", { details: { on: hongKongDay(at) } });
}

/** The genuine link of a token, or null: cut short, changed, or of another kind. */
export function invitationLink(ctx: Pick<Context, "keys">, token: string): InvitationLink | null {
  const subject = verifyToken(ctx.keys, token);
  return subject?.kind === "candidate-invitation" ? subject : null;
}

/** Link and row at once. Throws AppError "invitation-invalid". */
export async function requireBehind(ctx: Context, token: string) {
  const link = invitationLink(ctx, token);
  const row =
    link &&
    (await withActor(ctx.db, { kind: "anonymous" }, (tx) => findCandidateInvitationBehindLink(tx, link)));
  if (!link || !row) throw new AppError("invitation-invalid");
  return { link, row };
}

/** Why a genuine link cannot be accepted by this reader now; null when it can. */
export function refusalOf(
  ctx: Pick<Context, "now" | "session">,
  row: InvitationBehindLink,
  link: InvitationLink,
): InvitationRefusal | null {
  if (row.acceptedAt) return "invitation-used";
  if (row.revokedAt || row.version !== link.version) return "invitation-revoked";
  if (row.expiresAt <= ctx.now()) return "invitation-expired";
  return ctx.session && ctx.session.email !== row.email ? "invitation-other-address" : null;
}

/** Enough to know one's own address by, not enough to learn somebody else's. */
export function maskedAddress(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return `${name.slice(0, 1)}•••@${domain}`;
}
