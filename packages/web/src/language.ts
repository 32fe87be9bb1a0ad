import { cookieSettings } from "@causeway/api/auth/cookies";
import { safeReturnTo } from "@causeway/api/auth/return-to";
import { isLocale, type Locale } from "@causeway/messages/locale";
import { type ActionFunctionArgs, type RouterContextProvider, redirect } from "react-router";
import { rememberLocale } from "./locale-cookie.ts";
import { apiContext } from "./page.ts";

/** POST /language: remembers the choice and goes back to the same address. Works without JavaScript. */
export async function languageAction({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  chooseLanguage(context, form);
  return redirect(safeReturnTo(text(form, "return_to")), 303);
}

/**
 * For forms that save when the reader changes language (the switch sends the form by its id): remembers the
 * choice and returns it; null when another button sent the form. Save first, then redirect to the same page.
 */
export function chooseLanguage(context: Readonly<RouterContextProvider>, form: FormData): Locale | null {
  // Not "language": an advert has a field of that name, and the switch sends the page's own form.
  const locale = text(form, "to-language");
  if (!isLocale(locale)) return null;
  const { cookies, app, env } = apiContext(context);
  rememberLocale(cookies, locale, cookieSettings(app, env).secure);
  return locale;
}

function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
}
