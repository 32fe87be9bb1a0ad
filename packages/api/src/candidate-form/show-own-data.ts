import { findOutcome } from "@causeway/db/outcome";
import { withActor } from "@causeway/db/with-actor";
import { deletionOf } from "@causeway/rules/retention/due";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { headOf, loadForm } from "./load-form.ts";
import { takeOwnData } from "./own-data.ts";

/** How long her data are kept, for the page that offers them; nothing of the data themselves. */
export async function showKeeping(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const outcome = await findOutcome(tx, form.key);
    const { status, closedAt } = form.row;
    return {
      head: headOf(form, null),
      deletion: deletionOf({
        status,
        closedOn: closedAt && hongKongDay(closedAt),
        limitOfStay: outcome?.limitOfStay ?? null,
      }),
    };
  });
}

/** Everything kept about her, to be read on a page or printed. Recorded like the export. */
export async function showOwnData(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => (await takeOwnData(ctx, tx)).data);
}
