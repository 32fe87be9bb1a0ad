import { findOwnPostTitle } from "@causeway/db/candidate";
import { withActor } from "@causeway/db/with-actor";
import { rowsOf, textOf } from "@causeway/rules/form/section";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { headOf, loadForm } from "./load-form.ts";

/** The paper that her present Mainland employer signs, by the rules' data. */
const requirement = "A-CONSENT";

/**
 * What stands in the letter by which her Mainland work unit lets her go: her own words and the employer's name. Her
 * identity number is not in it: she writes that by hand, so that no printer's queue ever holds it. Not found where her
 * case needs no such letter.
 */
export async function showConsentLetter(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    const slot = form.slots.find((one) => one.requirement === requirement);
    if (!slot) throw new AppError("not-found");
    const { particulars = {}, work = {} } = form.answers;
    const present = rowsOf(work.work).find((row) => textOf(row.current) === "yes");
    return {
      head: headOf(form, null),
      // As the employer's papers call it: the case's own title is a working one and has no place in a letter.
      post: await findOwnPostTitle(tx),
      name: textOf(particulars.nameZh) || form.candidate.name,
      sex: textOf(particulars.sex),
      dateOfBirth: textOf(particulars.dateOfBirth),
      unit: textOf(present?.company),
      position: textOf(present?.position),
      since: textOf(present?.from),
      today: hongKongDay(ctx.now()),
      citations: slot.citations,
      confidence: slot.confidence,
    };
  });
}
