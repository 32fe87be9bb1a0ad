import { findTotp, listFactorCounts, listPasskeys } from "@causeway/db/second-factor";
import { withActor } from "@causeway/db/with-actor";
import type { PersonContext } from "../context.ts";
import { demoSecret, mayUseDemoSecret } from "./demo-secret.ts";
import { freshUntil, isFresh } from "./fresh-proof.ts";
import type { PendingStaffContext } from "./pending-context.ts";
import { nextCode, openTotpSecret } from "./totp.ts";

/** How far somebody of the staff has come with signing in, and by what she could go on. */
export async function showPending(ctx: PendingStaffContext) {
  const { personId } = ctx.actor;
  const { counts, totp } = await withActor(ctx.db, ctx.actor, async (tx) => ({
    counts: (await listFactorCounts(tx, [personId]))[0],
    totp: mayUseDemoSecret(ctx.env) ? await findTotp(tx, personId) : null,
  }));
  const { passkeys = 0, codesLeft = 0 } = counts ?? {};
  const hasTotp = counts?.totp ?? false;
  return {
    enrolled: passkeys > 0 || hasTotp,
    passed: ctx.session.secondFactor !== null,
    fresh: isFresh(ctx),
    passkeys,
    totp: hasTotp,
    codesLeft,
    /** Only in a demonstration, and only of its published secret: the code an authenticator app would show. */
    ...demoOf(ctx, totp),
  };
}

/** One's own factors, for the page on which they are kept. */
export async function showFactors(ctx: PersonContext) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const passkeys = await listPasskeys(tx, personId);
    const [counts] = await listFactorCounts(tx, [personId]);
    const totp = counts?.totp ?? false;
    return {
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
        ...{ id, name, createdAt, lastUsedAt, backedUp },
      })),
      totp,
      codesLeft: counts?.codesLeft ?? 0,
      /** The last factor stays. */
      mayRemove: passkeys.length + (totp ? 1 : 0) > 1,
      passedBy: ctx.session?.secondFactor ?? null,
      passedAt: ctx.session?.secondFactorAt ?? null,
      freshUntil: freshUntil(ctx),
    };
  });
}

function demoOf(ctx: PendingStaffContext, totp: { secret: Uint8Array; lastStep: bigint } | null) {
  const demo = totp !== null && openTotpSecret(ctx.keys, ctx.actor.personId, totp.secret) === demoSecret;
  return { demo, demoCode: demo ? nextCode(demoSecret, Number(totp.lastStep), ctx.now()) : null };
}
