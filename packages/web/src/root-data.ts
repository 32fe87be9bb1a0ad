import type { RouterContextProvider } from "react-router";
import { apiContext, pageOf } from "./page.ts";

/** What every page of both apps knows: language, who is signed in, what happened just now, until when. */
export function rootData(context: Readonly<RouterContextProvider>) {
  const page = pageOf(context);
  const { session, env } = apiContext(context);
  return {
    locale: page.locale,
    requestId: page.requestId,
    flash: page.takeFlash(),
    user: session ? { name: session.name, email: session.email } : null,
    idleEndsAt: session?.idleEndsAt.toISOString() ?? null,
    development: env.CAUSEWAY_ENV !== "production",
  };
}

export type RootData = ReturnType<typeof rootData>;
