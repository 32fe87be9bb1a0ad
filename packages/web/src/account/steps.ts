import { locales } from "@causeway/messages/locale";
import { type LoaderFunctionArgs, type RouterContextProvider, redirect } from "react-router";
import { admin } from "../admin.ts";
import { choiceField, textField } from "../form-text.ts";
import { apiContext, pageOf } from "../page.ts";
import { portal } from "../portal.ts";

export async function accountLoader({ context }: LoaderFunctionArgs) {
  return account(context).show();
}

export async function accountAction({ request, context }: LoaderFunctionArgs) {
  const form = await request.formData();
  const caller = account(context);
  const { t, flash, locale } = pageOf(context);
  const words = t("account");
  switch (form.get("intent")) {
    case "save":
      await caller.save({
        name: textField(form, "name"),
        phrase: textField(form, "phrase"),
        locale: choiceField(form, "locale", locales) ?? locale,
      });
      flash("success", words("person.saved"));
      break;
    case "end":
      await caller.revokeSession({ sessionId: textField(form, "session") });
      flash("success", words("sessions.ended"));
      break;
    case "end-others":
      await caller.revokeOtherSessions();
      flash("success", words("sessions.othersEnded"));
      break;
  }
  return redirect("/account", 303);
}

export type AccountData = Awaited<ReturnType<typeof accountLoader>>;

function account(context: Readonly<RouterContextProvider>) {
  return apiContext(context).app === "portal"
    ? portal(context).caller.account
    : admin(context).caller.account;
}
