import { originOf } from "../auth/cookies.ts";
import type { Context } from "../context.ts";

/** Whom a passkey is made for: the admin app's own host name and origin, and nobody else's. */
export function relyingParty(ctx: Pick<Context, "env">): { rpID: string; origin: string; rpName: string } {
  const origin = originOf("admin", ctx.env);
  return { rpID: new URL(origin).hostname, origin, rpName: "Causeway" };
}
