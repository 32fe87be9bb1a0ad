import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { savedViewAction } from "@causeway/web/saved-view-action";
import { data, type RouterContextProvider, redirect } from "react-router";

/** What the forms of the list do: with the cases whose boxes are ticked, and with one's own views. */
export async function listAction(context: Readonly<RouterContextProvider>, request: Request, base: string) {
  const page = portal(context);
  const { caller, flash, t } = page;
  const form = await request.formData();
  const viewed = await savedViewAction(form, {
    savedView: caller.savedView,
    t: t("saved-view"),
    say: (message) => flash("success", message),
    base,
  });
  if (viewed instanceof Response) return viewed;
  if (viewed) return data(viewed, { status: 400 });

  const caseIds = form.getAll("case").map(String).slice(0, 25);
  if (caseIds.length === 0) return data({ problem: t("case-list")("list.noneChosen") }, { status: 400 });
  const done = await attempt(
    form.get("intent") === "remind" ? remind(page, caseIds) : shelve(page, caseIds, form.get("intent")),
    "case-not-closed",
    "outside-sending-hours",
    "too-many-tries",
  );
  if (!done.ok) return data({ problem: t("errors")(`${done.reason}.body`) }, { status: 409 });
  flash("success", done.value);
  return redirect(`${base}?${textField(form, "query") || "view=all"}`, 303);
}

type Page = ReturnType<typeof portal>;

async function remind({ caller, t }: Page, caseIds: string[]): Promise<string> {
  const say = t("case-list");
  const { sent, already, expired, nothing } = await caller.sponsorshipCase.remind({ caseIds });
  return [
    say("list.reminded", { sent }),
    already > 0 && say("list.remindedAlready", { count: already }),
    expired > 0 && say("list.remindedExpired", { count: expired }),
    nothing > 0 && say("list.remindedNothing", { count: nothing }),
  ]
    .filter(Boolean)
    .join(" · ");
}

async function shelve({ caller, t }: Page, caseIds: string[], intent: unknown): Promise<string> {
  const archived = intent !== "unarchive";
  const count = await caller.sponsorshipCase.archive({ caseIds, archived });
  return t("case-list")(archived ? "list.archived" : "list.unarchived", { count });
}
