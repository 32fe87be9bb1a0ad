import type { App } from "../context.ts";

/** The figures of signing in, in one place. Changing one is a decision about security, not about style. */
export const signInPolicy = {
  linkMinutes: 10,
  codeTries: 5,
  /** Every answer to "send me a link" takes at least this long, whether the address is known or not. */
  answerFloorMs: 250,
} as const;

export const sessionPolicy = {
  absoluteMinutes: 12 * 60,
  /** How stale "last seen" may get before a request writes it again: a write for every request is waste. */
  seenEveryMinutes: 1,
} as const;

/** Minutes without a request after which a session is over: staff read other people's papers. */
export function idleMinutes(app: App): number {
  return app === "admin" ? 30 : 60;
}
