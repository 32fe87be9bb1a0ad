import { randomBytes } from "node:crypto";
import { Auth, type AuthConfig, raw, skipCSRFCheck } from "@auth/core";
import type { Adapter } from "@auth/core/adapters";
import { AuthError } from "@auth/core/errors";
import type { EmailConfig } from "@auth/core/providers/email";
import type { ResponseInternal } from "@auth/core/types";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { cookieSettings, originOf } from "./cookies.ts";
import { sessionPolicy, signInPolicy } from "./policy.ts";

export type EngineStep =
  /** Asks for a link: the engine normalises the address and has the adapter keep the token. */
  | { step: "start"; email: string; token: string; returnTo: string }
  /** Spends the token: the engine has the adapter find or create the person and open the session. */
  | { step: "finish"; token: string; returnTo: string };

/**
 * Runs one step of Auth.js over an adapter that is bound to the caller's transaction. It is never mounted as a
 * route: its own callback page spends a link on GET, which a mail scanner would do before the reader.
 * Throws what the adapter threw, or AppError "sign-in-link-used" when there was nothing left to spend.
 */
export async function runEngine(ctx: Context, adapter: Adapter, step: EngineStep): Promise<ResponseInternal> {
  const config = engineConfig(ctx, adapter, step.token);
  try {
    return (await Auth(engineRequest(ctx, step), config)) as ResponseInternal;
  } catch (error) {
    throw reasonOf(error);
  }
}

function engineConfig(ctx: Context, adapter: Adapter, token: string): AuthConfig & { raw: typeof raw } {
  const cookies = cookieSettings(ctx.app, ctx.env);
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: cookies.secure };
  return {
    raw,
    adapter,
    providers: [emailProvider(token)],
    basePath,
    secret: ctx.keys["auth-engine"].toString("base64url"),
    trustHost: true,
    useSecureCookies: cookies.secure,
    // The web shell refuses every unsafe request of another site, for all routes alike.
    skipCSRFCheck,
    session: {
      strategy: "database",
      maxAge: sessionPolicy.absoluteMinutes * 60,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    cookies: { sessionToken: { name: cookies.session, options } },
    logger: {
      error: (error) => ctx.log.debug({ requestId: ctx.requestId, type: error.name }, "auth engine refused"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function emailProvider(token: string): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "E-mail",
    maxAge: signInPolicy.linkMinutes * 60,
    // The token is an HMAC of full length already: the engine's own pepper would add nothing.
    secret: "",
    generateVerificationToken: () => token,
    // The mail is written by the adapter, in the transaction and after the token that it speaks of.
    sendVerificationRequest: () => undefined,
    options: {},
  };
}

function engineRequest(ctx: Context, step: EngineStep): Request {
  const url = new URL(basePath, originOf(ctx.app, ctx.env));
  const headers = new Headers({ "content-type": "application/x-www-form-urlencoded" });
  if (step.step === "start") {
    url.pathname += "/signin/email";
    const body = new URLSearchParams({ email: step.email, callbackUrl: step.returnTo });
    return new Request(url, { method: "POST", headers, body });
  }
  url.pathname += "/callback/email";
  url.search = new URLSearchParams({ token: step.token, callbackUrl: step.returnTo }).toString();
  return new Request(url, { method: "POST", headers, body: "" });
}

const basePath = "/auth-engine";

// Auth.js wraps what an adapter throws, sometimes twice, and keeps the original as `cause.err`.
function reasonOf(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof AuthError)) return error;
  // The caller has looked at the link before: that nothing was left to spend means that another request was faster.
  if (error.type === "Verification") return new AppError("sign-in-link-used", { cause: error });
  if (error.type === "AccessDenied") return new AppError("not-allowed", { cause: error });
  const inner = error.cause?.err;
  return inner ? reasonOf(inner) : error;
}
