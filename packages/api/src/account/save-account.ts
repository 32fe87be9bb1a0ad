import { savePerson } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/rules/actor";
import type { PersonContext } from "../context.ts";

/** Changes what a person says about himself. His address is his account and stays. */
export async function saveAccount(
  ctx: PersonContext,
  input: { name: string; locale: Locale; phrase: string },
): Promise<void> {
  const person = { ...input, phrase: input.phrase || null };
  await withActor(ctx.db, ctx.actor, (tx) => savePerson(tx, ctx.actor.personId, person));
}
