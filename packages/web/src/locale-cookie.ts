import type { CookieJar } from "@causeway/api/auth/cookies";
import type { Locale } from "@causeway/messages/locale";

/** Holds a language and nothing else, so it needs neither a prefix nor a signature. */
export const localeCookie = "causeway-language";

const aYear = 365 * 24 * 60 * 60;

/** Remembers the reader's choice in this browser. */
export function rememberLocale(cookies: CookieJar, locale: Locale, secure: boolean): void {
  const parts = [`${localeCookie}=${locale}`, "Path=/", `Max-Age=${aYear}`, "HttpOnly", "SameSite=Lax"];
  cookies.set([...parts, ...(secure ? ["Secure"] : [])].join("; "));
}

/** One value out of a `Cookie` header. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
