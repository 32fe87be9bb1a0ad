import { findNewestRevision } from "@causeway/db/case-revision";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { may } from "@causeway/rules/permissions";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { publishedSoFar } from "../rule-set/in-force.ts";
import { caseHead } from "./case-head.ts";
import { loadRehearsal } from "./load-rehearsal.ts";
import { ownerNames } from "./owner-names.ts";
import { shownRevision } from "./shown-revision.ts";

/** What a reviewer's rules would raise today, before anybody at the agency has seen the case. */
export async function rehearseCase(ctx: MemberContext, input: { caseId: string }) {
  const { organisationId } = ctx.actor;
  const key = { organisationId, caseId: input.caseId };
  const maySubmit = may(ctx.actor, "case.submit");
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const head = caseHead(await requireCase(tx, key));
    const today = hongKongDay(ctx.now());
    const { answers, findings, evidence } = await loadRehearsal(tx, key, today);
    const frozen = await findNewestRevision(tx, key);
    const owners = maySubmit ? [] : await ownerNames(tx, organisationId);
    return {
      head,
      today,
      published: await publishedSoFar(tx),
      answers,
      findings,
      evidence,
      maySubmit,
      owners,
      frozen: frozen && shownRevision(frozen),
    };
  });
}
