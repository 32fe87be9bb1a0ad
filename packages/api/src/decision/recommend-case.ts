import { listChangeRequests } from "@causeway/db/change-request";
import { newId } from "@causeway/db/ids";
import { requireOrganisation } from "@causeway/db/organisation";
import { requirePerson } from "@causeway/db/person";
import { listRecipients } from "@causeway/db/recipient";
import { createRecommendation } from "@causeway/db/recommendation";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { Citation } from "@causeway/rules/decision/citation";
import type { RecommendationOutcome } from "@causeway/rules/decision/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendToEach } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { holdsReview } from "../review/require-duty.ts";
import { loadReviewedCase } from "../review/reviewed-case.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { freezeAnswered } from "../sponsorship-case/freeze-revision.ts";
import { requireDisclosed } from "./disclosed.ts";
import { rememberAction } from "./reversible.ts";

export type RecommendInput = {
  outcome: RecommendationOutcome;
  reasons: string;
  citations?: readonly Citation[] | undefined;
  noConflict: boolean;
};

/**
 * The reviewer says what should become of the case, with her reasons and her declaration that nothing ties her to either
 * side; her findings go with it as they stand. Every approver but herself is told. Throws "requests-open" while an answer
 * waits to be settled or a request is drafted and not sent, "findings-stale" while a finding rests on answers that changed.
 */
export async function recommendCase(ctx: CaseStaffContext, input: RecommendInput): Promise<void> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const reasons = input.reasons.trim();
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const unsettled = await listChangeRequests(tx, key, { states: ["draft", "open", "answered"] });
    const held = await holdsReview(ctx, tx);

    const status = decideMove({
      move: "recommend",
      status: row.status,
      roles,
      fulfilled: [
        ...(held ? (["claimed-by-actor"] as const) : []),
        ...(input.noConflict ? (["conflict-declared"] as const) : []),
        ...(reasons ? (["reason"] as const) : []),
      ],
    });
    if (unsettled.length > 0) throw new AppError("requests-open");

    const { findings } = await loadReviewedCase(ctx, tx);
    if (findings.some((one) => one.stale !== null)) throw new AppError("findings-stale");

    const citations = await requireDisclosed(ctx, tx, input.citations ?? []);

    const id = newId();
    const revision = await freezeAnswered(ctx, tx, row);
    await createRecommendation(tx, {
      ...key,
      id,
      revision,
      staffId: personId,
      outcome: input.outcome,
      reasons,
      findings: findings.map(({ question, finding, reason }) => ({ question, finding, reason })),
      citations,
      at,
    });
    await saveCase(tx, key, { status }, at);
    await saveWorkItem(tx, key, { status }, at);

    await recordAudit(ctx, tx, {
      ...key,
      action: "recommendation.made",
      subject: { kind: "recommendation", id },
      details: { outcome: input.outcome, revision },
    });
    const organisation = await requireOrganisation(tx, organisationId);
    const me = await requirePerson(tx, personId);
    const others = (await listRecipients(tx, "approver")).filter((one) => one.personId !== personId);
    const mails = await sendToEach(tx, others, (to) => ({
      ...{ ...key, sentBy: personId, to, template: "recommendation-awaits-approval" },
      holdSeconds: ctx.env.TAKE_BACK_SECONDS,
      props: {
        caseTitle: row.title,
        caseReference: row.reference,
        organisationName: organisationNameOf(organisation, to.locale),
        reviewerName: me.name || me.email,
        outcome: input.outcome,
        link: { app: "admin", path: `/queue/${organisationId}/${caseId}` },
      },
    }));
    await rememberAction(ctx, tx, { kind: "recommended", subjectId: id, mails });
  });
}
