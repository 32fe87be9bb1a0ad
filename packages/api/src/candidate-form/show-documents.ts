import { withActor } from "@causeway/db/with-actor";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { headOf, loadForm } from "./load-form.ts";

/** The papers she owes and may add. The files themselves come from the evidence slice. */
export async function showDocuments(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    return { head: headOf(form, "documents"), slots: form.slots };
  });
}
