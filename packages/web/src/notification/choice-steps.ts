import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { choiceField } from "../form-text.ts";
import { pageOf } from "../page.ts";
import { problemPage } from "../problem.ts";
import { notification } from "./settings-steps.ts";

/** The choice behind a mail's link. Looking changes nothing: mail scanners follow every link. */
export async function choiceLoader({ params, context }: LoaderFunctionArgs) {
  const { kind, ...choice } = await notification(context).choice({ token: params.token ?? "" });
  const { t } = pageOf(context);
  const digest = kind === "digest";
  const words = t("email") as unknown as (key: string) => string;
  const name = digest ? t("notification")("choice.digestName") : words(`name.${kind}`);
  return { ...choice, name, digest };
}

export type ChoiceData = Awaited<ReturnType<typeof choiceLoader>>;

export async function choiceAction({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const { choices } = await notification(context).choice({ token });
  const delivery = choiceField(await request.formData(), "delivery", choices);
  if (!delivery) return data({ missing: true }, { status: 400 });
  await notification(context).choose({ token, delivery });
  const { t, flash } = pageOf(context);
  flash("success", t("notification")("choice.saved"));
  return redirect(`/mail-choice/${encodeURIComponent(token)}`, 303);
}

/** RFC 8058: the mail client itself refuses, without a page, a cookie or an origin. The token is all its right. */
export async function oneClickAction({ params, context }: LoaderFunctionArgs) {
  await notification(context).choose({ token: params.token ?? "", delivery: "off" });
  return new Response(null, { status: 200 });
}

/** Somebody opened the header's address in a browser: there is a page for people. */
export function oneClickLoader({ params, context }: LoaderFunctionArgs) {
  const { token } = params;
  if (!token) throw problemPage({ reason: "not-found", requestId: pageOf(context).requestId }, 404);
  return redirect(`/mail-choice/${encodeURIComponent(token)}`);
}
