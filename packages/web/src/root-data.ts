import { sign } from "@causeway/api/keys";
import type { RouterContextProvider } from "react-router";
import { notification } from "./notification/settings-steps.ts";
import { apiContext, pageOf } from "./page.ts";

/** What every page of both apps knows: language, who is signed in, what happened just now, until when. */
export async function rootData(context: Readonly<RouterContextProvider>) {
  const page = pageOf(context);
  const { session, env, keys, app } = apiContext(context);
  // An error page has this too: it must not fail for want of a number.
  const unread = session
    ? await notification(context)
        .unread()
        .catch(() => 0)
    : 0;
  return {
    locale: page.locale,
    requestId: page.requestId,
    flash: page.takeFlash(),
    user: session ? { name: session.name || session.email, email: session.email } : null,
    /** How many notices she has not read. */
    unread,
    /** How many organisations and forms she can choose between. */
    places: session ? session.memberships.length + session.candidacies.length : 0,
    /** Seals what the network has not taken yet, on her own device. Forms are the portal's alone. */
    unsentKey:
      session && app === "portal" ? sign(keys, "unsent-draft", session.personId).toString("base64") : null,
    idleEndsAt: session?.idleEndsAt.toISOString() ?? null,
    development: env.CAUSEWAY_ENV !== "production",
  };
}

export type RootData = Awaited<ReturnType<typeof rootData>>;
