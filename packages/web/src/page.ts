import { cookieSettings } from "@causeway/api/auth/cookies";
import type { Context } from "@causeway/api/context";
import type { Namespace } from "@causeway/messages/catalog";
import { formats } from "@causeway/messages/format";
import type { Locale } from "@causeway/messages/locale";
import { type Translator, translator } from "@causeway/messages/translator";
import type { RouterContextProvider } from "react-router";
import { stateContext } from "./context.ts";
import { type Flash, setFlash, takeFlash } from "./flash.ts";

/** What a loader or an action is given besides its caller. */
export interface Page {
  actor: Context["actor"];
  session: Context["session"];
  locale: Locale;
  requestId: string;
  /** Wording for what the server itself says (flash messages, file names). Pages use `useT`. */
  t<N extends Namespace>(namespace: N): Translator<N>;
  format: ReturnType<typeof formats>;
  /** Says a sentence on top of the next page. */
  flash(tone: Flash["tone"], message: string): void;
  takeFlash(): Flash | null;
}

/** The api's context of this request, for the few places that need more than a caller. */
export function apiContext(context: Readonly<RouterContextProvider>): Context {
  const state = context.get(stateContext);
  if (!state) throw new Error("sessionMiddleware has not run for this route");
  return state.context;
}

export function pageOf(context: Readonly<RouterContextProvider>): Page {
  const api = apiContext(context);
  const settings = cookieSettings(api.app, api.env);
  return {
    actor: api.actor,
    session: api.session,
    locale: api.locale,
    requestId: api.requestId,
    t: (namespace) => translator(api.locale, namespace),
    format: formats(api.locale),
    flash: (tone, message) => setFlash(api.cookies, settings, api.keys.flash, { tone, message }),
    takeFlash: () => takeFlash(api.cookies, settings, api.keys.flash),
  };
}
