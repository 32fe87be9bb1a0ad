import { findTotp, passByRecoveryCode, passByTotp } from "@causeway/db/second-factor";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import type { SecondFactor } from "@causeway/rules/vocabulary";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { consumeAll } from "../rate-limit.ts";
import { demoSecret, mayUseDemoSecret } from "./demo-secret.ts";
import { markPassed } from "./mark-passed.ts";
import type { PendingStaffContext } from "./pending-context.ts";
import { recoveryCodeHash } from "./recovery-codes.ts";
import { openTotpSecret, stepOfCode } from "./totp.ts";

/**
 * Takes the code of an authenticator app (six digits) or a recovery code. Every try counts before it is compared.
 * Throws "second-factor-wrong", "second-factor-used" for a code that was taken before, "too-many-tries".
 */
export async function passByCode(ctx: PendingStaffContext, input: { code: string }): Promise<void> {
  await consumeAll(ctx, [
    ["second-factor:account", ctx.actor.personId],
    ["second-factor:address", ctx.ip],
  ]);
  const code = input.code.replaceAll(/[\s-]/g, "");
  const finish = await withActor(ctx.db, ctx.actor, async (tx) => {
    const how: SecondFactor = /^\d{6}$/.test(code) ? "totp" : "recovery-code";
    if (how === "totp") await spendTotp(ctx, tx, code);
    else await spendRecoveryCode(ctx, tx, code);
    return markPassed(ctx, tx, how);
  });
  finish();
}

async function spendTotp(ctx: PendingStaffContext, tx: Tx, code: string): Promise<void> {
  const { personId } = ctx.actor;
  const kept = await findTotp(tx, personId);
  if (!kept) throw new AppError("second-factor-wrong");
  const secret = openTotpSecret(ctx.keys, personId, kept.secret);
  const step = stepOfCode(secret, code, ctx.now());
  if (step === null || (secret === demoSecret && !mayUseDemoSecret(ctx.env)))
    throw new AppError("second-factor-wrong");
  const passing = { sessionId: ctx.session.sessionId, now: ctx.now() };
  if (!(await passByTotp(tx, { ...passing, step }))) throw new AppError("second-factor-used");
}

async function spendRecoveryCode(ctx: PendingStaffContext, tx: Tx, code: string): Promise<void> {
  const { personId } = ctx.actor;
  const codeHash = recoveryCodeHash(ctx.keys, personId, code);
  const passing = { sessionId: ctx.session.sessionId, now: ctx.now() };
  if (!(await passByRecoveryCode(tx, { ...passing, codeHash }))) throw new AppError("second-factor-wrong");
  await recordAudit(ctx, tx, {
    organisationId: agencyOrganisationId,
    action: "second-factor.recovery-code-used",
    subject: { kind: "staff", id: personId },
  });
}
