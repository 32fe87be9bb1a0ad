import { withActor } from "@causeway/db/with-actor";
import type { CandidateContext } from "../context.ts";
import { takeOwnData } from "./own-data.ts";

/** Everything kept about her in this case, in clear, as one document for programs. The export itself is recorded. */
export async function exportData(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { form, data } = await takeOwnData(ctx, tx);
    return { fileName: `causeway-${form.row.reference}.json`, json: JSON.stringify(data, null, 2) };
  });
}
