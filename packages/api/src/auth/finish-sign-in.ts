import { countCodeTries, findSignInToken } from "@causeway/db/sign-in-token";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { equalBytes, sign } from "../keys.ts";
import { deriveToken, normaliseCode, verifyToken } from "../mail/links.ts";
import { consumeAll } from "../rate-limit.ts";
import { signInAdapter } from "./adapter.ts";
import { browserHash, browserSecret, forgetBrowser } from "./browser.ts";
import { cookieSettings, setCookie } from "./cookies.ts";
import { runEngine } from "./engine.ts";
import { sessionPolicy, signInPolicy } from "./policy.ts";
import { safeReturnTo } from "./return-to.ts";
import { signInLinkState } from "./show-sign-in-link.ts";

/** Spends a link in the browser where it was asked for. Throws one of the "sign-in-link-…" reasons. */
export async function signInByLink(ctx: Context, input: { token: string }): Promise<{ returnTo: string }> {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "sign-in") throw new AppError("sign-in-link-invalid");
  return finish(ctx, subject.id, input.token);
}

/**
 * Spends the code typed into the starting browser. The try is counted, and committed, before the code is compared:
 * parallel guesses cannot share one. Throws "sign-in-code-wrong" (details: left) or "sign-in-code-spent".
 */
export async function signInByCode(ctx: Context, input: { code: string }): Promise<{ returnTo: string }> {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  if (!browserSecret(ctx)) throw new AppError("sign-in-code-spent");
  const maxTries = signInPolicy.codeTries;
  const query = { app: ctx.app, browserHash: browserHash(ctx), now: ctx.now(), maxTries };
  const open = await withActor(ctx.db, { kind: "anonymous" }, (tx) => countCodeTries(tx, query));
  if (open.length === 0) throw new AppError("sign-in-code-spent");
  const code = normaliseCode(input.code);
  const match = open.find((one) => equalBytes(one.codeHash, sign(ctx.keys, "sign-in-code", one.id, code)));
  if (match) {
    return finish(ctx, match.id, deriveToken(ctx.keys, { kind: "sign-in", id: match.id, version: 1 }));
  }
  const left = maxTries - Math.min(...open.map((one) => one.tries));
  throw new AppError("sign-in-code-wrong", { details: { left } });
}

/** Spends a token and opens a session over it, in one transaction, and sets the session's cookie. */
async function finish(ctx: Context, id: string, token: string): Promise<{ returnTo: string }> {
  const cookies = cookieSettings(ctx.app, ctx.env);
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findSignInToken(tx, id));
  const state = signInLinkState(ctx, row);
  if (!row || state !== "ready") throw new AppError(state === "ready" ? "sign-in-link-invalid" : state);
  const returnTo = safeReturnTo(row.returnTo ?? undefined);
  const previousToken = ctx.cookies.get(cookies.session);
  const work = { id, codeHash: row.codeHash, browserHash: browserHash(ctx), returnTo, previousToken };
  const answer = await withActor(ctx.db, { kind: "anonymous" }, (tx) =>
    runEngine(ctx, signInAdapter(ctx, tx, work), { step: "finish", token, returnTo }),
  );
  const session = answer.cookies?.find((cookie) => cookie.name === cookies.session);
  if (!session) throw new AppError("internal");
  ctx.cookies.set(setCookie(cookies, cookies.session, session.value, sessionPolicy.absoluteMinutes * 60));
  forgetBrowser(ctx);
  return { returnTo };
}
