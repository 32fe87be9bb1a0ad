import { removeSecondFactor } from "@causeway/db/second-factor";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";

/** Takes a passkey (or the authenticator app, null) away. Throws "last-second-factor": nobody locks herself out. */
export async function removeFactor(ctx: PersonContext, input: { passkeyId: string | null }): Promise<void> {
  const passing = passingOf(ctx);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    if (!(await removeSecondFactor(tx, { ...passing, passkeyId: input.passkeyId }))) {
      throw new AppError("last-second-factor");
    }
    await tell(ctx, tx, "second-factor.removed", { how: input.passkeyId ? "passkey" : "totp" });
  });
}

/** Ten new recovery codes; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(ctx: PersonContext): Promise<{ codes: string[] }> {
  const passing = passingOf(ctx);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const codes = await makeRecoveryCodes(ctx.keys, tx, { ...passing, personId: ctx.actor.personId });
    await tell(ctx, tx, "second-factor.recovery-codes-made");
    return { codes };
  });
}

function passingOf(ctx: PersonContext): { sessionId: string; now: Date } {
  if (!ctx.session) throw new AppError("not-signed-in");
  return { sessionId: ctx.session.sessionId, now: ctx.now() };
}

async function tell(
  ctx: PersonContext,
  tx: Tx,
  action: string,
  details: Record<string, string> = {},
): Promise<void> {
  const subject = { kind: "staff", id: ctx.actor.personId };
  await recordAudit(ctx, tx, { organisationId: agencyOrganisationId, action, subject, details });
}
