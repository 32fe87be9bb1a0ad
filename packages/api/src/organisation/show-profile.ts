import { requireProfile } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { problems } from "@causeway/rules/form/problems";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { may } from "@causeway/rules/permissions";
import type { MemberContext } from "../context.ts";

/** The company profile as typed, with what still keeps it from being complete. */
export async function showProfile(ctx: MemberContext) {
  const kept = await withActor(ctx.db, ctx.actor, (tx) => requireProfile(tx, ctx.actor.organisationId));
  const { answers, version, completedAt } = kept;
  const mayEdit = may(ctx.actor, "organisation.edit");
  return { answers, version, completedAt, mayEdit, problems: problems(organisationSection, answers) };
}
