import { minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { secondFactorPolicy } from "./policy.ts";

type Asking = Pick<Context, "session" | "now">;

/** Until when the last proof counts as fresh; null when none was given. */
export function freshUntil(ctx: Asking): Date | null {
  const at = ctx.session?.secondFactorAt;
  return at ? minutesLater(at, secondFactorPolicy.stepUpMinutes) : null;
}

export function isFresh(ctx: Asking): boolean {
  const until = freshUntil(ctx);
  return until !== null && until > ctx.now();
}

/** Throws AppError "step-up-required" unless the second factor was passed within the last minutes. */
export function requireFreshProof(ctx: Asking): void {
  if (!isFresh(ctx)) throw new AppError("step-up-required");
}
