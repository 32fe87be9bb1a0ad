import { rateLimitStore } from "@causeway/db/rate-limit";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Context, Services } from "./context.ts";
import { AppError } from "./errors.ts";
import { sign } from "./keys.ts";

/** How many of something one key may do in how many seconds. An office sits behind one address. */
export const limits = {
  "sign-in-start:address": { points: 100, duration: 900 },
  "sign-in-start:account": { points: 20, duration: 900 },
  "sign-in-start:both": { points: 10, duration: 900 },
  "sign-in-finish:address": { points: 150, duration: 900 },
  // A code of six digits: at this pace a guess in a hundred thousand would take years.
  "second-factor:account": { points: 10, duration: 900 },
  "second-factor:address": { points: 150, duration: 900 },
  "organisation-register:account": { points: 5, duration: 86_400 },
  // Invitations that go out as the cases of a list are opened.
  "import-invitation:organisation": { points: 1_000, duration: 86_400 },
  "invitation:organisation": { points: 60, duration: 3_600 },
  // Mails that reach one candidate because somebody reminded her or asked for a new link.
  "candidate-invitation:account": { points: 10, duration: 3_600 },
} as const satisfies Record<string, { points: number; duration: number }>;
export type Limit = keyof typeof limits;

/**
 * Takes one point from each limit. Throws AppError "too-many-tries" (details: seconds until the next try) when one
 * is used up, and whatever the database throws otherwise: without its answer nobody signs in.
 */
export async function consumeAll(ctx: Context, wanted: readonly (readonly [Limit, string])[]): Promise<void> {
  for (const [limit, key] of wanted) {
    try {
      // The key is an address or an e-mail: only its keyed hash is stored.
      await limiterOf(ctx, limit).consume(
        sign(ctx.keys, "blind-index", "rate-limit", limit, key).toString("base64url"),
      );
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError("too-many-tries", { details: { seconds: Math.ceil(error.msBeforeNext / 1000) } });
    }
  }
}

const limitersOfDatabase = new WeakMap<object, Map<Limit, RateLimiterPostgres>>();

function limiterOf(services: Services, limit: Limit): RateLimiterPostgres {
  const limiters = limitersOfDatabase.get(services.db) ?? new Map<Limit, RateLimiterPostgres>();
  limitersOfDatabase.set(services.db, limiters);
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: rateLimitStore(services.db),
    storeType: "pool",
    schemaName: "limits",
    tableName: "rate_limit",
    tableCreated: true,
    // The worker sweeps expired rows; a timer in every process would not let it stop.
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...limits[limit],
  });
  limiters.set(limit, made);
  return made;
}
