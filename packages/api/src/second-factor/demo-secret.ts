import type { Env } from "../env.ts";

/** The secret of every authenticator app in the demonstration. It is printed, so production takes no code of it. */
export const demoSecret = "CAUSEWAYDEMONSTRATIONSECRET22222";

export function mayUseDemoSecret(env: Pick<Env, "CAUSEWAY_ENV">): boolean {
  return env.CAUSEWAY_ENV !== "production";
}
