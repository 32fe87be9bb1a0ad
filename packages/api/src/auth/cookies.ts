import type { App } from "../context.ts";
import type { Env } from "../env.ts";

/** The cookies of one request, and those its answer sets. */
export interface CookieJar {
  get(name: string): string | undefined;
  /** Takes a whole `Set-Cookie` value. */
  set(header: string): void;
}

export interface CookieSettings {
  /** Carries the session. */
  session: string;
  /** Binds a sign-in to the browser that began it. */
  start: string;
  secure: boolean;
}

/** Names differ per app because cookies ignore ports: on one host both apps would share a jar. */
export function cookieSettings(app: App, env: Env): CookieSettings {
  const secure = originOf(app, env).startsWith("https:");
  // A browser accepts the prefix only from a secure origin, and only without a Domain, for the whole host.
  const prefix = secure ? "__Host-" : "";
  return { session: `${prefix}causeway-${app}`, start: `${prefix}causeway-${app}-start`, secure };
}

/** The origin under which people reach an app. */
export function originOf(app: App, env: Env): string {
  return app === "portal" ? env.PORTAL_URL : env.ADMIN_URL;
}

/** A `Set-Cookie` value: for the whole host, out of reach of scripts, not sent along by other sites' forms. */
export function setCookie(
  settings: CookieSettings,
  name: string,
  value: string,
  maxAgeSeconds: number,
): string {
  const parts = [`${name}=${value}`, "Path=/", `Max-Age=${maxAgeSeconds}`, "HttpOnly", "SameSite=Lax"];
  return [...parts, ...(settings.secure ? ["Secure"] : [])].join("; ");
}

/** A `Set-Cookie` value that removes a cookie. */
export function clearCookie(settings: CookieSettings, name: string): string {
  return setCookie(settings, name, "", 0);
}

/** Reads the `Cookie` header; what other software set beside ours is left alone. */
export function cookieJar(header: string | null, answer: Headers): CookieJar {
  const pairs = (header ?? "").split(";").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  const values = new Map(pairs.filter(([name]) => name !== ""));
  return {
    get: (name) => values.get(name),
    set: (value) => answer.append("Set-Cookie", value),
  };
}
