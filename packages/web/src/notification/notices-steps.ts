import { type LoaderFunctionArgs, redirect } from "react-router";
import { textField } from "../form-text.ts";
import { pageOf } from "../page.ts";
import { notification } from "./settings-steps.ts";

export async function noticesLoader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after") ?? undefined;
  const unreadOnly = query.get("show") === "unread";
  return { ...(await notification(context).list({ cursor, unreadOnly })), unreadOnly, first: !cursor };
}

export type NoticesData = Awaited<ReturnType<typeof noticesLoader>>;

export async function noticesAction({ request, context }: LoaderFunctionArgs) {
  const form = await request.formData();
  const caller = notification(context);
  const { t, flash } = pageOf(context);
  const id = textField(form, "id");
  const path = textField(form, "path");
  switch (form.get("intent")) {
    case "all":
      await caller.markRead({ until: new Date(textField(form, "asOf")) });
      flash("success", t("notification")("allReadDone"));
      break;
    case "read":
      await caller.markRead({ id });
      break;
    case "open":
      await caller.markRead({ id });
      // Only a page of ours: the form could have been altered on its way.
      if (/^\/(?![/\\])/.test(path)) return redirect(path, 303);
      break;
  }
  const { search } = new URL(request.url);
  return redirect(`/notices${search}`, 303);
}
