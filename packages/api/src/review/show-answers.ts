import { findNewestRevision } from "@causeway/db/case-revision";
import { requireProfile } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import type { CaseStaffContext } from "../context.ts";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";
import { shownRevision } from "../sponsorship-case/shown-revision.ts";

/** The employer's side as it stands today, beside what was frozen last: profile, sections, adverts, local applicants. */
export async function showAnswers(ctx: CaseStaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { answers: organisation } = await requireProfile(tx, ctx.actor.organisationId);
    const { adverts = [], applicants = [], ...sections } = await loadCaseAnswers(tx, ctx.actor);
    const frozen = await findNewestRevision(tx, ctx.actor);
    return {
      frozen: frozen && shownRevision(frozen),
      sections: { organisation, ...sections },
      adverts: adverts.map(({ id, answers }) => ({ id, answers })),
      applicants: applicants.map(({ id, answers }) => ({ id, answers })),
    };
  });
}
