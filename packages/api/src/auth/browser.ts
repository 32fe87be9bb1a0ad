import { randomBytes } from "node:crypto";
import type { Context } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { clearCookie, cookieSettings, setCookie } from "./cookies.ts";
import { signInPolicy } from "./policy.ts";

/** The secret of the browser that began to sign in; links and codes are bound to it. */
export function browserSecret(ctx: Context): string | undefined {
  const value = ctx.cookies.get(cookieSettings(ctx.app, ctx.env).start);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** What sign-ins are bound to; the hash of nothing when this browser has begun none. */
export function browserHash(ctx: Context): Buffer {
  return tokenHash(browserSecret(ctx) ?? "");
}

/** Asking twice keeps the secret, so that the link of the first mail works as well. */
export function secretForStart(ctx: Context): string {
  return browserSecret(ctx) ?? randomBytes(32).toString("base64url");
}

export function rememberBrowser(ctx: Context, secret: string): void {
  const cookies = cookieSettings(ctx.app, ctx.env);
  ctx.cookies.set(setCookie(cookies, cookies.start, secret, signInPolicy.linkMinutes * 60));
}

export function forgetBrowser(ctx: Context): void {
  const cookies = cookieSettings(ctx.app, ctx.env);
  ctx.cookies.set(clearCookie(cookies, cookies.start));
}
