import { renewExpiredInvitation } from "@causeway/db/candidate-invitation";
import { withActor } from "@causeway/db/with-actor";
import { type Locale, locales } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { startSignIn } from "../auth/start-sign-in.ts";
import { daysLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { candidateInvitationDays, invitationProps, ownCodeHash } from "./new-invitation.ts";
import { requireBehind } from "./open-invitation.ts";

/**
 * A genuine link that no longer opens sends its reader a way in, always to the invited address: a fresh invitation when
 * it expired, the newest one when it was replaced, a sign-in mail when it was taken up. Throws "invitation-revoked"
 * when the employer withdrew it, "invitation-invalid", or "too-many-tries".
 */
export async function askAgain(ctx: Context, input: { token: string }): Promise<{ by: "mail" | "sign-in" }> {
  const { link, row } = await requireBehind(ctx, input.token);
  if (row.acceptedAt) {
    await startSignIn(ctx, { email: row.email, returnTo: `/c/${row.caseId}` });
    return { by: "sign-in" };
  }
  if (row.revokedAt) throw new AppError("invitation-revoked");
  await consumeAll(ctx, [
    ["sign-in-start:address", ctx.ip],
    ["candidate-invitation:account", row.email],
  ]);
  await withActor(ctx.db, { kind: "anonymous" }, async (tx) => {
    const now = ctx.now();
    const expired = row.expiresAt <= now;
    const next = {
      organisationId: link.organisationId,
      id: link.id,
      version: expired ? row.version + 1 : row.version,
      expiresAt: expired ? daysLater(now, candidateInvitationDays) : row.expiresAt,
    };
    if (expired) {
      const codeHash = ownCodeHash(ctx, next, row.email);
      const renewed = await renewExpiredInvitation(tx, {
        ...link,
        codeHash,
        now,
        expiresAt: next.expiresAt,
      });
      // Somebody was faster; his mail is on its way to the same address.
      if (renewed?.version !== next.version) return;
    }
    const locale = localeOf(row.locale);
    const organisation = { nameEn: row.organisationNameEn, nameZh: row.organisationNameZh };
    // A stranger may not write into the employer's outbox; the agency's takes what nobody signed in has asked for.
    await sendEmail(tx, {
      organisationId: agencyOrganisationId,
      template: "candidate-invited",
      props: invitationProps(organisation, row.title, locale, next),
      to: { email: row.email, locale },
    });
  });
  return { by: "mail" };
}

/**
 * Begins to arrive by short code: the address is proved by a sign-in mail first. The answer is the same whether there
 * is an invitation or not. Throws "email-invalid" or "too-many-tries".
 */
export async function startByCode(ctx: Context, input: { email: string; code: string }): Promise<void> {
  const email = normaliseEmail(input.email);
  const code = encodeURIComponent(input.code.trim().slice(0, 20));
  await startSignIn(ctx, { email, returnTo: `/invitation/code?code=${code}` });
}

function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? "zh-Hans";
}
