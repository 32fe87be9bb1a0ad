import { setTimeout as wait } from "node:timers/promises";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { sign, tokenHash } from "../keys.ts";
import { deriveCode, deriveToken } from "../mail/links.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { signInAdapter } from "./adapter.ts";
import { rememberBrowser, secretForStart } from "./browser.ts";
import { runEngine } from "./engine.ts";
import { signInPolicy } from "./policy.ts";
import { safeReturnTo } from "./return-to.ts";

/**
 * Sends a sign-in link and code, and binds both to this browser by a cookie. The answer, and the time it takes,
 * are the same whether the address is known or not. Throws AppError "email-invalid" or "too-many-tries".
 */
export async function startSignIn(
  ctx: Context,
  input: { email: string; returnTo?: string | undefined },
): Promise<void> {
  const email = normaliseEmail(input.email);
  await consumeAll(ctx, [
    ["sign-in-start:address", ctx.ip],
    ["sign-in-start:account", email],
    ["sign-in-start:both", `${ctx.ip} ${email}`],
  ]);
  await Promise.all([begin(ctx, email, safeReturnTo(input.returnTo)), wait(signInPolicy.answerFloorMs)]);
}

async function begin(ctx: Context, email: string, returnTo: string): Promise<void> {
  const secret = secretForStart(ctx);
  const subject = { kind: "sign-in", id: newId(), version: 1 } as const;
  const token = deriveToken(ctx.keys, subject);
  const work = {
    id: subject.id,
    codeHash: sign(ctx.keys, "sign-in-code", subject.id, deriveCode(ctx.keys, subject)),
    browserHash: tokenHash(secret),
    returnTo,
    previousToken: undefined,
  };
  await withActor(ctx.db, { kind: "anonymous" }, (tx) =>
    runEngine(ctx, signInAdapter(ctx, tx, work), { step: "start", email, token, returnTo }),
  );
  rememberBrowser(ctx, secret);
}
