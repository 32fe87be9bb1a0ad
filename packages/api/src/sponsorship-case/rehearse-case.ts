import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { caseHead } from "./case-head.ts";
import { loadRehearsal } from "./load-rehearsal.ts";

/** What a reviewer's rules would raise today, before anybody at the agency has seen the case. */
export async function rehearseCase(ctx: MemberContext, input: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const head = caseHead(await requireCase(tx, key));
    const today = hongKongDay(ctx.now());
    const { answers, findings } = await loadRehearsal(tx, key, today);
    return { head, today, answers, findings };
  });
}
