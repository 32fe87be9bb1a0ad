import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { isEmail } from "@causeway/rules/form/problems";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { sign, tokenHash } from "../keys.ts";
import { deriveCode, deriveToken } from "../mail/links.ts";
import { consumeAll } from "../rate-limit.ts";
import { signInAdapter } from "./adapter.ts";
import { cookieSettings, setCookie } from "./cookies.ts";
import { runEngine } from "./engine.ts";
import { signInPolicy } from "./policy.ts";
import { safeReturnTo } from "./return-to.ts";

/**
 * Sends a sign-in link and code, and binds both to this browser by a cookie. The answer, and the time it takes,
 * are the same whether the address is known or not. Throws AppError "email-invalid" or "too-many-tries".
 */
export async function startSignIn(ctx: Context, input: { email: string; returnTo?: string | undefined }) {
  const email = input.email.normalize("NFKC").trim().toLowerCase();
  if (!isEmail(email)) throw new AppError("email-invalid");
  await consumeAll(ctx, [
    ["sign-in-start:address", ctx.ip],
    ["sign-in-start:account", email],
    ["sign-in-start:both", `${ctx.ip} ${email}`],
  ]);
  const [browser] = await Promise.all([
    writeToken(ctx, email, safeReturnTo(input.returnTo)),
    wait(signInPolicy.answerFloorMs),
  ]);
  const cookies = cookieSettings(ctx.app, ctx.env);
  ctx.cookies.set(setCookie(cookies, cookies.start, browser, signInPolicy.linkMinutes * 60));
}

async function writeToken(ctx: Context, email: string, returnTo: string): Promise<string> {
  const browser = browserSecret(ctx) ?? randomBytes(32).toString("base64url");
  const subject = { kind: "sign-in", id: newId(), version: 1 } as const;
  const token = deriveToken(ctx.keys, subject);
  const work = {
    id: subject.id,
    codeHash: sign(ctx.keys, "sign-in-code", subject.id, deriveCode(ctx.keys, subject)),
    browserHash: tokenHash(browser),
    returnTo,
    previousToken: undefined,
  };
  await withActor(ctx.db, { kind: "anonymous" }, (tx) =>
    runEngine(ctx, signInAdapter(ctx, tx, work), { step: "start", email, token, returnTo }),
  );
  return browser;
}

/** The secret of the browser that began to sign in. Asking twice keeps it, so that the first mail works as well. */
export function browserSecret(ctx: Context): string | undefined {
  const value = ctx.cookies.get(cookieSettings(ctx.app, ctx.env).start);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}
