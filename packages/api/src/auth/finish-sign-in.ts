import { countCodeTries, findSignInToken } from "@causeway/db/sign-in-token";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { equalBytes, sign, tokenHash } from "../keys.ts";
import { deriveToken, normaliseCode, verifyToken } from "../mail/links.ts";
import { consumeAll } from "../rate-limit.ts";
import { signInAdapter } from "./adapter.ts";
import { clearCookie, cookieSettings, setCookie } from "./cookies.ts";
import { runEngine } from "./engine.ts";
import { sessionPolicy, signInPolicy } from "./policy.ts";
import { safeReturnTo } from "./return-to.ts";
import { signInLinkState } from "./show-sign-in-link.ts";
import { browserSecret } from "./start-sign-in.ts";

/** Spends a link in the browser where it was asked for. Throws one of the "sign-in-link-…" reasons. */
export async function signInByLink(ctx: Context, input: { token: string }) {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "sign-in") throw new AppError("sign-in-link-invalid");
  return finish(ctx, subject.id, input.token);
}

/**
 * Spends the code typed into the starting browser. The try is counted, and committed, before the code is compared:
 * parallel guesses cannot share one. Throws "sign-in-code-wrong" (details: left) or "sign-in-code-spent".
 */
export async function signInByCode(ctx: Context, input: { code: string }) {
  await consumeAll(ctx, [["sign-in-finish:address", ctx.ip]]);
  const browser = browserSecret(ctx);
  if (!browser) throw new AppError("sign-in-code-spent");
  const query = {
    app: ctx.app,
    browserHash: tokenHash(browser),
    now: ctx.now(),
    maxTries: signInPolicy.codeTries,
  };
  const open = await withActor(ctx.db, { kind: "anonymous" }, (tx) => countCodeTries(tx, query));
  if (open.length === 0) throw new AppError("sign-in-code-spent");
  const code = normaliseCode(input.code);
  const match = open.find((one) => equalBytes(one.codeHash, sign(ctx.keys, "sign-in-code", one.id, code)));
  if (!match) {
    const left = signInPolicy.codeTries - Math.min(...open.map((one) => one.tries));
    throw new AppError("sign-in-code-wrong", { details: { left } });
  }
  return finish(ctx, match.id, deriveToken(ctx.keys, { kind: "sign-in", id: match.id, version: 1 }));
}

async function finish(ctx: Context, id: string, token: string): Promise<{ returnTo: string }> {
  const cookies = cookieSettings(ctx.app, ctx.env);
  const browserHash = tokenHash(browserSecret(ctx) ?? "");
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findSignInToken(tx, id));
  const state = signInLinkState(ctx, row, browserHash);
  if (!row || state !== "ready") throw new AppError(state === "ready" ? "sign-in-link-invalid" : state);
  const returnTo = safeReturnTo(row.returnTo ?? undefined);
  const previousToken = ctx.cookies.get(cookies.session);
  const work = { id, codeHash: row.codeHash, browserHash, returnTo, previousToken };
  const answer = await withActor(ctx.db, { kind: "anonymous" }, (tx) =>
    runEngine(ctx, signInAdapter(ctx, tx, work), { step: "finish", token, returnTo }),
  );
  const session = answer.cookies?.find((cookie) => cookie.name === cookies.session);
  if (!session) throw new AppError("internal");
  ctx.cookies.set(setCookie(cookies, cookies.session, session.value, sessionPolicy.absoluteMinutes * 60));
  ctx.cookies.set(clearCookie(cookies, cookies.start));
  return { returnTo };
}
