import { createHmac, timingSafeEqual } from "node:crypto";
import { type CookieJar, type CookieSettings, clearCookie, setCookie } from "@causeway/api/auth/cookies";

/** A sentence for the next page, already worded in the reader's language. */
export interface Flash {
  tone: "success" | "info" | "warning";
  message: string;
}

/** Keeps a message until the next page. Signed, so that no link can put words on our pages. */
export function setFlash(cookies: CookieJar, settings: CookieSettings, key: Uint8Array, flash: Flash): void {
  const payload = Buffer.from(JSON.stringify(flash)).toString("base64url");
  cookies.set(setCookie(settings, nameOf(settings), `${payload}.${mac(key, payload)}`, 60));
}

/** The message, once: reading it removes it. */
export function takeFlash(cookies: CookieJar, settings: CookieSettings, key: Uint8Array): Flash | null {
  const value = cookies.get(nameOf(settings));
  if (!value) return null;
  cookies.set(clearCookie(settings, nameOf(settings)));
  const [payload = "", signature = ""] = value.split(".");
  const [given, expected] = [Buffer.from(signature), Buffer.from(mac(key, payload))];
  if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Flash;
}

function nameOf(settings: CookieSettings): string {
  return `${settings.session}-flash`;
}

function mac(key: Uint8Array, payload: string): string {
  return createHmac("sha256", key).update(payload).digest("base64url");
}
