import type { translator } from "@causeway/messages/translator";
import { redirect } from "react-router";
import { textField } from "./form-text.ts";

type Caller = {
  save(input: { name: string; query: string; isDefault: boolean }): Promise<{ query: string }>;
  makeDefault(input: { viewId: string | null }): Promise<void>;
  remove(input: { viewId: string }): Promise<void>;
  list(): Promise<{ id: string; name: string }[]>;
};
type Page = {
  savedView: Caller;
  t: ReturnType<typeof translator<"saved-view">>;
  say(message: string): void;
  base: string;
};

/** What the buttons under "your views" do; null when the form is another one. `problem`: the name is missing. */
export async function savedViewAction(form: FormData, page: Page) {
  const { savedView, t, say, base } = page;
  const viewId = textField(form, "view");
  switch (form.get("intent")) {
    case "save-view": {
      const name = textField(form, "name").slice(0, 60);
      if (!name) return { problem: t("nameNeeded") };
      const isDefault = form.get("isDefault") === "on";
      const { query } = await savedView.save({
        name,
        query: textField(form, "query").slice(0, 1000),
        isDefault,
      });
      say(t("saved", { name }));
      const kept = (await savedView.list()).find((view) => view.name === name);
      return redirect(`${base}?${[query, kept && `view=${kept.id}`].filter(Boolean).join("&")}`, 303);
    }
    case "default-view":
    case "clear-default-view":
      await savedView.makeDefault({ viewId: form.get("intent") === "default-view" ? viewId : null });
      say(t("defaultChanged"));
      return redirect(`${base}?view=all`, 303);
    case "remove-view":
      await savedView.remove({ viewId });
      say(t("removed"));
      return redirect(`${base}?view=all`, 303);
    default:
      return null;
  }
}

/** Where a list that is opened without filters leads: to the person's default view. Null when she has none, or said which. */
export function defaultViewOf(
  views: readonly { id: string; query: string; isDefault: boolean }[],
  { url, base }: { url: URL; base: string },
): string | null {
  const view = views.find((one) => one.isDefault);
  if (!view || url.search !== "") return null;
  return `${base}?${[view.query, `view=${view.id}`].filter(Boolean).join("&")}`;
}
