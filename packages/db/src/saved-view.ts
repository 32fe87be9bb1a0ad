import type { ViewedList } from "@causeway/rules/vocabulary";
import { Prisma } from "./generated/client.ts";
import { type Question, question } from "./read-as.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ViewOwner = { organisationId: string; personId: string; list: ViewedList };
export type SavedView = { id: string; name: string; query: string; isDefault: boolean };

/** A person's own views of a list, by name: every list is opened with them. */
export function savedViewsOf({ organisationId, personId, list }: ViewOwner): Question<SavedView[]> {
  return question(
    Prisma.sql`
    select id, name, query, is_default as "isDefault" from saved_view
    where organisation_id = ${organisationId}::uuid and person_id = ${personId}::uuid and list = ${list}
    order by name, id limit 100`,
    (rows: SavedView[]) => rows,
  );
}

/** Keeps a view under its name; one of the same name is replaced. The default is one at most. */
export async function putSavedView(
  tx: Tx,
  owner: ViewOwner,
  view: SavedView & { createdAt: Date },
): Promise<void> {
  const { organisationId, personId, list } = owner;
  const { id, name, query, isDefault, createdAt } = view;
  if (isDefault) await clearDefaultView(tx, owner);
  await inside(tx).$executeRaw`
    insert into saved_view as v (organisation_id, id, person_id, list, name, query, is_default, created_at)
    values (${organisationId}::uuid, ${id}::uuid, ${personId}::uuid, ${list}, ${name}, ${query}, ${isDefault}, ${createdAt})
    on conflict (organisation_id, person_id, list, name)
      do update set query = excluded.query, is_default = v.is_default or excluded.is_default`;
}

/** The list opens as it does for everybody. */
export async function clearDefaultView(tx: Tx, owner: ViewOwner): Promise<void> {
  await inside(tx).savedView.updateMany({ where: { ...owner, isDefault: true }, data: { isDefault: false } });
}

/** The list opens with this view from now on. False when the person has no such view. */
export async function makeDefaultView(tx: Tx, owner: ViewOwner, id: string): Promise<boolean> {
  await clearDefaultView(tx, owner);
  const { count } = await inside(tx).savedView.updateMany({
    where: { ...owner, id },
    data: { isDefault: true },
  });
  return count > 0;
}

export async function deleteSavedView(tx: Tx, owner: ViewOwner, id: string): Promise<void> {
  await inside(tx).savedView.deleteMany({ where: { ...owner, id } });
}
