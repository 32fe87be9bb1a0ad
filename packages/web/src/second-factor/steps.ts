import { safeReturnTo } from "@causeway/api/auth/return-to";
import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { admin } from "../admin.ts";
import { textField } from "../form-text.ts";
import { apiContext } from "../page.ts";
import { attempt } from "../problem.ts";
import type { Reason } from "../reason.ts";
import { prove } from "./confirm-in-passing.ts";
import { proofFields, secondFactorPath } from "./retry.ts";

/** Why a proof was not taken. */
export type ProofRefused = { reason: Reason; seconds: number };

/** After the mail: the second step of signing in. Who has none yet goes to set one up. */
export async function passLoader({ request, context }: LoaderFunctionArgs) {
  const returnTo = returnToOf(request);
  const pending = await attempt(admin(context).caller.secondFactor.pending(), "not-signed-in");
  if (!pending.ok) throw redirect("/sign-in");
  if (pending.value.passed) throw redirect(returnTo);
  if (!pending.value.enrolled) throw redirect(`/sign-in/enrol?return_to=${encodeURIComponent(returnTo)}`);
  return pending.value;
}

export async function passAction({ request, context }: LoaderFunctionArgs) {
  const refused = await prove(context, proofOf(await request.formData()));
  if (refused) return data(refused, { status: statusOf(refused.reason) });
  // An empty form proves nothing: the page shows itself again.
  return redirect(
    apiContext(context).session?.secondFactor ? returnToOf(request) : secondFactorPath(returnToOf(request)),
    303,
  );
}

/** What a device is to sign, fetched when the button is pressed: a challenge is too short-lived for an open page. */
export async function challengeAction({ request, context }: LoaderFunctionArgs) {
  const { secondFactor } = admin(context).caller;
  switch ((await request.formData()).get("purpose")) {
    case "sign-in":
      return Response.json(await secondFactor.askToSignIn());
    case "enrol":
      return Response.json(await secondFactor.askToEnrol());
    default:
      return Response.json(await secondFactor.askToPass());
  }
}

/** The page that asks for a fresh proof before something delicate; then back to it. */
export async function confirmLoader({ request, context }: LoaderFunctionArgs) {
  const pending = await admin(context).caller.secondFactor.pending();
  if (pending.fresh) throw redirect(returnToOf(request));
  return pending;
}

/** The proof itself was taken, or refused, by the layout's middleware. */
export function confirmAction({ request, context }: LoaderFunctionArgs) {
  const { flash, t } = admin(context);
  flash("success", t("second-factor")("confirm.done"));
  return redirect(returnToOf(request), 303);
}

/** Setting a factor up: the first while signing in, further ones from the account. */
export async function enrolLoader({ context }: LoaderFunctionArgs) {
  const { secondFactor } = admin(context).caller;
  const pending = await attempt(secondFactor.pending(), "not-signed-in");
  if (!pending.ok) throw redirect("/sign-in");
  const { enrolled, passed } = pending.value;
  if (enrolled && !passed) throw redirect("/sign-in/second-factor");
  // Set up already, in this very request perhaps: then the codes are what the page shows.
  return { offered: enrolled ? null : await secondFactor.offerTotp({}) };
}

/** Whoever has one factor adds another only after a fresh proof. */
export async function addLoader({ context }: LoaderFunctionArgs) {
  return { offered: await admin(context).caller.secondFactor.offerTotp({}) };
}

export async function enrolAction({ request, context }: LoaderFunctionArgs) {
  const { caller, format } = admin(context);
  const { session, now } = apiContext(context);
  const form = await request.formData();
  const response = textField(form, proofFields.response);
  const offer = textField(form, "offer");
  const done = await attempt(
    response
      ? caller.secondFactor.enrolPasskey({ response, name: textField(form, "name") || "—" })
      : caller.secondFactor.enrolTotp({ offer, code: textField(form, "code") }),
    "second-factor-wrong",
    "passkey-refused",
    "too-many-tries",
  );
  if (done.ok) {
    const { codes } = done.value;
    return { codes, email: session?.email ?? "", made: format.dateTime(now()), refused: null, offered: null };
  }
  const refused = {
    reason: done.reason,
    seconds: Number(done.details.seconds ?? 0),
    by: response ? "passkey" : "totp",
  };
  // The secret is in her app by now: the page keeps it.
  const offered = offer ? await caller.secondFactor.offerTotp({ offer }) : null;
  return data({ codes: null, refused, offered, email: "", made: "" }, { status: statusOf(done.reason) });
}

/** The factors of one's own account. */
export function securityLoader({ context }: LoaderFunctionArgs) {
  return admin(context).caller.secondFactor.show();
}

export async function securityAction({ request, context }: LoaderFunctionArgs) {
  const { caller, flash, t, format } = admin(context);
  const { session, now } = apiContext(context);
  const words = t("second-factor");
  const form = await request.formData();
  const remove = (removed: Promise<void>) => attempt(removed, "last-second-factor");
  switch (form.get("intent")) {
    case "remove-passkey": {
      const passkeyId = textField(form, "passkey");
      if (!(await remove(caller.secondFactor.removePasskey({ passkeyId }))).ok)
        flash("warning", words("security.last"));
      else flash("success", words("security.removed"));
      break;
    }
    case "remove-totp":
      if (!(await remove(caller.secondFactor.removeTotp())).ok) flash("warning", words("security.last"));
      else flash("success", words("security.totpRemoved"));
      break;
    case "renew-codes": {
      const { codes } = await caller.secondFactor.renewRecoveryCodes();
      return { codes, email: session?.email ?? "", made: format.dateTime(now()) };
    }
  }
  return redirect("/account/security", 303);
}

export type PendingData = Awaited<ReturnType<typeof passLoader>>;
export type SecurityData = Awaited<ReturnType<typeof securityLoader>>;
export type Offered = Awaited<ReturnType<typeof addLoader>>["offered"];

function proofOf(form: FormData): Record<string, string> {
  return {
    [proofFields.code]: textField(form, proofFields.code),
    [proofFields.response]: textField(form, proofFields.response),
  };
}

function returnToOf(request: Request): string {
  return safeReturnTo(new URL(request.url).searchParams.get("return_to") ?? undefined);
}

function statusOf(reason: Reason): number {
  return reason === "too-many-tries" ? 429 : 400;
}
