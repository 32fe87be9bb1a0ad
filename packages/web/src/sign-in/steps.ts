import { safeReturnTo } from "@causeway/api/auth/return-to";
import { data, type LoaderFunctionArgs, type RouterContextProvider, redirect } from "react-router";
import { admin } from "../admin.ts";
import { apiContext, pageOf } from "../page.ts";
import { portal } from "../portal.ts";
import { attempt } from "../problem.ts";
import type { Reason } from "../reason.ts";
import { proofFields, secondFactorPath } from "../second-factor/retry.ts";

/** What a step of signing in answers when it did not succeed. */
export type Refused = { reason: Reason; seconds: number; left: number; email: string };

/** The first page: whoever is signed in already goes where he wanted to go. */
export function startLoader({ request, context }: LoaderFunctionArgs) {
  const { actor, app, session } = apiContext(context);
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get("return_to") ?? undefined);
  if (actor.kind !== "anonymous") throw redirect(homeFor(context, returnTo));
  if (app === "admin" && session && session.staffRoles.length > 0) throw redirect(secondFactorPath(returnTo));
  return { app, returnTo };
}

export async function startAction({ request, context }: LoaderFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const returnTo = String(form.get("return_to") ?? "/");
  const response = String(form.get(proofFields.response) ?? "");
  if (response) return byPasskey(context, response, returnTo);
  const result = await attempt(auth(context).start({ email, returnTo }), "email-invalid", "too-many-tries");
  return result.ok ? redirect("/sign-in/code", 303) : refused(result, email);
}

async function byPasskey(context: Readonly<RouterContextProvider>, response: string, returnTo: string) {
  const opened = await attempt(
    admin(context).caller.secondFactor.signInByPasskey({ response }),
    "passkey-refused",
    "too-many-tries",
  );
  return opened.ok ? redirect(safeReturnTo(returnTo), 303) : refused(opened);
}

/** The page that asks for the code, in the browser that began. */
export async function codeLoader({ context }: LoaderFunctionArgs) {
  const pending = await auth(context).pending();
  if (!pending) throw redirect("/sign-in");
  return { email: pending.email };
}

export async function codeAction({ request, context }: LoaderFunctionArgs) {
  const form = await request.formData();
  const code = String(form.get("code") ?? "");
  const finished = await attempt(
    auth(context).finishByCode({ code }),
    "sign-in-code-wrong",
    "sign-in-code-spent",
    "too-many-tries",
  );
  return finished.ok ? redirect(homeFor(context, finished.value.returnTo), 303) : refused(finished);
}

/** The page behind the link. It only shows: mail scanners open links before their readers do. */
export function linkLoader({ params, context }: LoaderFunctionArgs) {
  return auth(context).showLink({ token: params.token ?? "" });
}

export async function linkAction({ params, context }: LoaderFunctionArgs) {
  const finished = await attempt(
    auth(context).finishByLink({ token: params.token ?? "" }),
    "sign-in-link-invalid",
    "sign-in-link-expired",
    "sign-in-link-used",
    "sign-in-link-other-browser",
    "too-many-tries",
  );
  return finished.ok ? redirect(homeFor(context, finished.value.returnTo), 303) : refused(finished);
}

export async function signOutAction({ context }: LoaderFunctionArgs) {
  await auth(context).signOut();
  const page = pageOf(context);
  page.flash("success", page.t("auth")("signedOut"));
  return redirect("/sign-in", 303);
}

function auth(context: Readonly<RouterContextProvider>) {
  return apiContext(context).app === "portal" ? portal(context).caller.auth : admin(context).caller.auth;
}

// The portal has no one start for everybody: its `/start` looks up where the person belongs.
function homeFor(context: Readonly<RouterContextProvider>, returnTo: string): string {
  return returnTo === "/" && apiContext(context).app === "portal" ? "/start" : returnTo;
}

function refused(result: { reason: Reason; details: Readonly<Record<string, string | number>> }, email = "") {
  const { reason, details } = result;
  const answer: Refused = {
    reason,
    email,
    seconds: Number(details.seconds ?? 0),
    left: Number(details.left ?? 0),
  };
  return data(answer, { status: reason === "too-many-tries" ? 429 : 400 });
}
