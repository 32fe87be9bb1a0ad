import { randomBytes } from "node:crypto";
import { appendAudit } from "@causeway/db/audit";
import {
  type Arrival,
  acceptCandidateInvitation,
  acceptCandidateLink,
  findCandidateInvitationBehindLink,
  findCandidateInvitationByCode,
} from "@causeway/db/candidate-invitation";
import { newId } from "@causeway/db/ids";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { cookieSettings, setCookie } from "../auth/cookies.ts";
import { idleMinutes, sessionPolicy } from "../auth/policy.ts";
import { minutesLater } from "../clock.ts";
import type { Context, PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tokenHash } from "../keys.ts";
import { consumeAll } from "../rate-limit.ts";
import { codeHashOf, type Invitation } from "./new-invitation.ts";
import { refusalOf, requireBehind } from "./open-invitation.ts";

/**
 * Takes up the invitation behind a link. A stranger is signed in by it: the link lay in the invited mailbox and
 * nowhere else. Of many parallel requests one wins; the others are told "invitation-used".
 */
export async function acceptByLink(ctx: Context, input: { token: string }): Promise<{ caseId: string }> {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const { link, row } = await requireBehind(ctx, input.token);
  const refusal = refusalOf(ctx, row, link);
  if (refusal) throw new AppError(refusal);
  if (ctx.session) {
    const actor = { kind: "person", personId: ctx.session.personId } as const;
    return accept({ ...ctx, actor }, link);
  }
  const now = ctx.now();
  const token = randomBytes(32).toString("base64url");
  const arrived = await withActor(ctx.db, { kind: "anonymous" }, async (tx) => {
    const arrival = await acceptCandidateLink(tx, {
      ...link,
      newPersonId: newId(),
      locale: ctx.locale,
      session: {
        id: newId(),
        tokenHash: tokenHash(token),
        expiresAt: minutesLater(now, sessionPolicy.absoluteMinutes),
        idleMinutes: idleMinutes(ctx.app),
        userAgent: ctx.userAgent.slice(0, 300),
        ip: ctx.ip,
      },
      now,
    });
    if (!arrival) throw new AppError("invitation-used");
    await recordArrival(ctx, tx, arrival, "link");
    return arrival;
  });
  const cookies = cookieSettings(ctx.app, ctx.env);
  ctx.cookies.set(setCookie(cookies, cookies.session, token, sessionPolicy.absoluteMinutes * 60));
  return { caseId: arrived.caseId };
}

/**
 * Takes up the invitation whose short code somebody typed who has just proved her mailbox by signing in. Throws
 * AppError "invitation-invalid" when the code is not one of hers.
 */
export async function acceptByCode(ctx: PersonContext, input: { code: string }): Promise<{ caseId: string }> {
  const email = ctx.session?.email ?? "";
  await consumeAll(ctx, [["sign-in-start:account", `code ${email}`]]);
  const now = ctx.now();
  const codeHash = codeHashOf(ctx, email, input.code);
  const row = await withActor(ctx.db, ctx.actor, async (tx) => {
    const key = await findCandidateInvitationByCode(tx, { email, codeHash, now });
    const found = key && (await findCandidateInvitationBehindLink(tx, key));
    return found ? { ...found, ...key } : null;
  });
  if (!row) throw new AppError("invitation-invalid");
  // She may type it again on another day: the form is hers already.
  if (row.acceptedAt) return { caseId: row.caseId };
  return accept(ctx, row);
}

async function accept(
  ctx: PersonContext,
  { organisationId, id, version }: Invitation,
): Promise<{ caseId: string }> {
  if ((ctx.session?.staffRoles.length ?? 0) > 0) throw new AppError("person-is-staff");
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const arrival = await acceptCandidateInvitation(tx, {
      organisationId,
      id,
      version,
      now: ctx.now(),
    });
    if (!arrival) throw new AppError("invitation-used");
    await recordArrival(ctx, tx, arrival, "session");
    return { caseId: arrival.caseId };
  });
}

async function recordArrival(
  ctx: Pick<Context, "requestId">,
  tx: Tx,
  arrival: Arrival,
  by: "link" | "session",
): Promise<void> {
  await appendAudit(tx, {
    organisationId: arrival.organisationId,
    action: "candidate.accepted",
    subjectKind: "candidate",
    subjectId: arrival.candidateId,
    caseId: arrival.caseId,
    details: { by },
    requestId: ctx.requestId,
    // No address: it is hers, and she has no key yet under which it could be kept until it is destroyed.
    ip: null,
  });
}
