import { type LoaderFunctionArgs, type RouterContextProvider, redirect } from "react-router";
import { admin } from "../admin.ts";
import { apiContext, pageOf } from "../page.ts";
import { portal } from "../portal.ts";

export async function settingsLoader({ context }: LoaderFunctionArgs) {
  const { kinds, ...settings } = await notification(context).settings();
  const names = pageOf(context).t("email");
  return {
    ...settings,
    kinds: kinds.map((one) => ({ ...one, name: names(`name.${one.kind}`) })),
  };
}

export type SettingsData = Awaited<ReturnType<typeof settingsLoader>>;

export async function settingsAction({ request, context }: LoaderFunctionArgs) {
  const form = await request.formData();
  const caller = notification(context);
  const { kinds, hours, weekdays } = await caller.settings();
  const deliveries = kinds.flatMap(({ kind, choices }) => {
    const chosen = choices.find((choice) => choice === form.get(`kind.${kind}`));
    return chosen ? [[kind, chosen] as const] : [];
  });
  await caller.saveSettings({
    deliveries: Object.fromEntries(deliveries),
    hour: hours.find((hour) => String(hour) === form.get("hour")) ?? hours[0],
    weekday: weekdays.find((day) => String(day) === form.get("weekday")) ?? weekdays[0],
  });
  const { t, flash } = pageOf(context);
  flash("success", t("notification")("preferences.saved"));
  return redirect("/account/notifications", 303);
}

/** The procedures of notices and settings, which both apps have alike. */
export function notification(context: Readonly<RouterContextProvider>) {
  return apiContext(context).app === "portal"
    ? portal(context).caller.notification
    : admin(context).caller.notification;
}
