import { sign } from "@causeway/api/keys";
import type { RouterContextProvider } from "react-router";
import { apiContext, pageOf } from "./page.ts";

/** What every page of both apps knows: language, who is signed in, what happened just now, until when. */
export function rootData(context: Readonly<RouterContextProvider>) {
  const page = pageOf(context);
  const { session, env, keys, app } = apiContext(context);
  return {
    locale: page.locale,
    requestId: page.requestId,
    flash: page.takeFlash(),
    user: session ? { name: session.name || session.email, email: session.email } : null,
    /** How many notices she has not read; null for nobody, and before the second factor is passed. */
    unread: page.actor.kind === "anonymous" || !session ? null : (session.unread ?? 0),
    /** How many organisations and forms she can choose between. */
    places: session ? session.memberships.length + session.candidacies.length : 0,
    /** Seals what the network has not taken yet, on her own device. Forms are the portal's alone. */
    unsentKey:
      session && app === "portal" ? sign(keys, "unsent-draft", session.personId).toString("base64") : null,
    idleEndsAt: session?.idleEndsAt.toISOString() ?? null,
    development: env.CAUSEWAY_ENV !== "production",
  };
}

export type RootData = ReturnType<typeof rootData>;
