import {
  changeOwnAddress,
  countAddressTries,
  createAddressChange,
  findAddressChange,
} from "@causeway/db/address-change";
import { newId } from "@causeway/db/ids";
import { findPersonByEmail } from "@causeway/db/person";
import { listSessions, revokeSession } from "@causeway/db/session";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { minutesLater } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { equalBytes, sign } from "../keys.ts";
import { deriveCode, normaliseCode } from "../mail/links.ts";
import { sendEmail } from "../mail/send-email.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { headOf, loadForm } from "./load-form.ts";
import { tellOfNewAddress } from "./tell-of-new-address.ts";

/** Her address, the one that waits for its code, and whether she may change it herself. */
export async function showAddress(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const waiting = await findAddressChange(tx, { personId: ctx.actor.personId, now: ctx.now() });
    return {
      head: headOf(form, null),
      email: form.candidate.email,
      waitingFor: waiting?.newEmail ?? null,
      minutes: codeMinutes,
      mayChange: isOnlyCandidate(ctx),
    };
  });
}

/**
 * Sends a code to the mailbox that she wants to use from now on. Nothing changes yet, and nobody learns whether the
 * address is known here. Throws AppError "email-invalid", "input-invalid" for the address she has, "not-allowed" when
 * she is more than a candidate, or "too-many-tries".
 */
export async function beginAddressChange(ctx: CandidateContext, input: { email: string }): Promise<void> {
  const email = normaliseEmail(input.email);
  if (!isOnlyCandidate(ctx)) throw new AppError("not-allowed");
  if (email === ctx.session?.email) throw new AppError("input-invalid", { details: { field: "email" } });
  await consumeAll(ctx, [
    ["sign-in-start:address", ctx.ip],
    ["sign-in-start:account", email],
    ["sign-in-start:account", `address ${ctx.actor.personId}`],
  ]);
  const now = ctx.now();
  const link = { kind: "address-change", id: newId(), version: 1 } as const;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await createAddressChange(tx, {
      ...{ id: link.id, personId: ctx.actor.personId, newEmail: email, createdAt: now },
      codeHash: codeHashOf(ctx, link.id, deriveCode(ctx.keys, link)),
      expiresAt: minutesLater(now, codeMinutes),
    });
    // Not in the employer's outbox: he would read there where she is going.
    await sendEmail(tx, {
      organisationId: agencyOrganisationId,
      template: "address-code",
      props: { minutes: codeMinutes, link },
      to: { email, locale: ctx.locale },
    });
  });
}

/**
 * The code has shown that the new mailbox is hers: she signs in there from now on, her other sessions end, and the former
 * address, her employers and the staff on her cases are told. The try is counted, and committed, before the code is
 * compared. Throws AppError "sign-in-code-wrong" (details: left), "sign-in-code-spent" or "address-taken".
 */
export async function confirmAddressChange(ctx: CandidateContext, input: { code: string }): Promise<void> {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const now = ctx.now();
  const open = await withActor(ctx.db, ctx.actor, (tx) => countAddressTries(tx, { now, maxTries }));
  if (!open) throw new AppError("sign-in-code-spent");
  if (!equalBytes(open.codeHash, codeHashOf(ctx, open.id, normaliseCode(input.code)))) {
    throw new AppError("sign-in-code-wrong", { details: { left: maxTries - open.tries } });
  }
  await withActor(ctx.db, ctx.actor, async (tx) => {
    // Only the reader of that mailbox comes this far: she may know that it has an account already.
    if (await findPersonByEmail(tx, open.newEmail)) throw new AppError("address-taken");
    const former = await changeOwnAddress(tx, { id: open.id, now });
    if (!former) throw new AppError("sign-in-code-spent");
    await endOtherSessions(ctx, tx, now);
    await tellOfNewAddress(ctx, tx, { former });
  });
}

async function endOtherSessions(ctx: CandidateContext, tx: Tx, now: Date): Promise<void> {
  for (const { id } of await listSessions(tx, { personId: ctx.actor.personId, now })) {
    if (id !== ctx.session?.sessionId) await revokeSession(tx, { id, now, reason: "address-changed" });
  }
}

function isOnlyCandidate({ session }: CandidateContext): boolean {
  return session !== null && session.memberships.length + session.staffRoles.length === 0;
}

function codeHashOf(ctx: CandidateContext, id: string, code: string): Buffer {
  return sign(ctx.keys, "sign-in-code", "address-change", id, code);
}

const codeMinutes = 30;
const maxTries = 5;
