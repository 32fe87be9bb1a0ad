import type { Locale } from "@causeway/rules/actor";
import { actorFor } from "./auth/actor.ts";
import { cookieJar, cookieSettings } from "./auth/cookies.ts";
import { resolveSession, type SignedIn } from "./auth/session.ts";
import type { Context, Services } from "./context.ts";

export interface RequestMeta {
  requestId: string;
  ip: string;
  /** Chooses the language, given the one in the person's profile (null when nobody is signed in). */
  chooseLocale(personLocale: Locale | null): Locale;
}

export interface RequestState {
  context: Context;
  session: SignedIn | null;
  /** `Set-Cookie` headers to append to whatever answer is sent. */
  answerHeaders: Headers;
}

/** Reads who acts from a request: cookie to session, address to organisation or case. */
export async function requestState(
  services: Services,
  request: Request,
  meta: RequestMeta,
): Promise<RequestState> {
  const answerHeaders = new Headers();
  const cookies = cookieJar(request.headers.get("cookie"), answerHeaders);
  const { pathname } = new URL(request.url);
  const session = await resolveSession(
    services,
    cookies.get(cookieSettings(services.app, services.env).session),
    // A page shows the number; what a page says while it is open does not.
    { countUnread: !pathname.includes("/trpc/") },
  );
  const actor = actorFor(services.app, session, pathname);
  const context: Context = {
    ...services,
    actor,
    cookies,
    session,
    locale: meta.chooseLocale(session?.locale ?? null),
    requestId: meta.requestId,
    ip: meta.ip,
    userAgent: request.headers.get("user-agent") ?? "",
  };
  return { context, session, answerHeaders };
}
