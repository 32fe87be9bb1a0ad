import { newId } from "@causeway/db/ids";
import { readAs } from "@causeway/db/read-as";
import {
  clearDefaultView,
  deleteSavedView,
  makeDefaultView,
  putSavedView,
  savedViewsOf,
  type ViewOwner,
} from "@causeway/db/saved-view";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { caseListFilterSchema, queueFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { queryOf } from "@causeway/rules/sponsorship-case/list-query";
import type { MemberContext, StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

type ViewContext = MemberContext | StaffContext;

/** One's own views of the list: of the organisation's cases, or for staff of the queue. */
export async function listViews(ctx: ViewContext) {
  const { views } = await readAs(ctx.db, ctx.actor, { views: savedViewsOf(viewOwner(ctx)) });
  return views;
}

/** Keeps the filters of an address under a name; the same name again replaces them. Only what a list knows is kept. */
export async function saveView(
  ctx: ViewContext,
  input: { name: string; query: string; isDefault: boolean },
): Promise<{ query: string }> {
  const owner = viewOwner(ctx);
  const schema = owner.list === "cases" ? caseListFilterSchema : queueFilterSchema;
  const query = queryOf(schema.parse(Object.fromEntries(new URLSearchParams(input.query))));
  const view = { id: newId(), name: input.name, query, isDefault: input.isDefault, createdAt: ctx.now() };
  await withActor(ctx.db, ctx.actor, (tx) => putSavedView(tx, owner, view));
  return { query };
}

/** The list opens with this view from now on; with none, as it does for everybody. */
export async function chooseDefaultView(ctx: ViewContext, input: { viewId: string | null }): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    if (input.viewId === null) return clearDefaultView(tx, viewOwner(ctx));
    if (!(await makeDefaultView(tx, viewOwner(ctx), input.viewId))) throw new AppError("not-found");
  });
}

/** Deletes a view of one's own; one that is gone already is no matter. */
export async function removeView(ctx: ViewContext, input: { viewId: string }): Promise<void> {
  await withActor(ctx.db, ctx.actor, (tx) => deleteSavedView(tx, viewOwner(ctx), input.viewId));
}

/** Whose views they are, and of which list. */
export function viewOwner({ actor }: { actor: ViewContext["actor"] }): ViewOwner {
  const { personId } = actor;
  return actor.kind === "member"
    ? { organisationId: actor.organisationId, personId, list: "cases" }
    : { organisationId: agencyOrganisationId, personId, list: "queue" };
}
