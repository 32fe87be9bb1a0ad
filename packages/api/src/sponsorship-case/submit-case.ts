import { requireOrganisation } from "@causeway/db/organisation";
import { listRecipients } from "@causeway/db/recipient";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { putWorkItem } from "@causeway/db/work-item";
import { worstVerdict } from "@causeway/rules/review/worst-verdict";
import { reviewDueOn } from "@causeway/rules/sponsorship-case/clock";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendToEach } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { reviewDays } from "../rule-set/in-force.ts";
import { decideMove } from "./decide-move.ts";
import { freezeRevision } from "./freeze-revision.ts";
import { loadRehearsal } from "./load-rehearsal.ts";

/**
 * Hands the case to the agency: freezes what it says today as a revision with the assessment that was made of it, starts
 * the agency's clock and tells both sides. Throws AppError "case-incomplete" while anything that blocks is left.
 */
export async function submitCase(ctx: MemberContext, input: { caseId: string }) {
  const { organisationId, role } = ctx.actor;
  const key = { organisationId, caseId: input.caseId };
  const at = ctx.now();
  const today = hongKongDay(at);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const organisation = await requireOrganisation(tx, organisationId);
    const rehearsal = await loadRehearsal(tx, key, today);

    const status = decideMove({ move: "submit", status: row.status, roles: [role] });
    if (rehearsal.findings.some((finding) => finding.blocking)) throw new AppError("case-incomplete");

    const { answers, assessment } = rehearsal;
    const due = reviewDueOn(today, await reviewDays(tx, today));
    const clockDueOn = due ? new Date(due) : null;
    const number = await freezeRevision(ctx, tx, { row, at, round: 0, standing: rehearsal });
    const shown = {
      path: typeof answers.recruitment?.path === "string" ? answers.recruitment.path : null,
      clockDueOn,
      exemptionVerdict: assessment.exemption.official.verdict,
    };
    await saveCase(
      tx,
      key,
      {
        status,
        currentRevision: number,
        submittedAt: at,
        clockStartedAt: at,
        ...shown,
      },
      at,
    );
    await putWorkItem(tx, {
      ...key,
      ...shown,
      worstVerdict: worstVerdict(assessment),
      status,
      reference: row.reference,
      title: row.title,
      organisationName: organisationNameOf(organisation, "en"),
      organisationNameZh: organisation.nameZh,
      submittedAt: at,
      at,
    });

    await recordAudit(ctx, tx, {
      organisationId,
      action: "case.submitted",
      subject: { kind: "case", id: input.caseId },
      caseId: input.caseId,
      details: { revision: number, ruleSet: assessment.ruleSetDigest },
    });
    await tellBothSides(ctx, tx, row, { submittedOn: today, organisation });
    return { revision: number };
  });
}

type Told = { submittedOn: string; organisation: { nameEn: string; nameZh: string } };

async function tellBothSides(
  ctx: MemberContext,
  tx: Tx,
  row: CaseRecord,
  { submittedOn, organisation }: Told,
) {
  const { organisationId, id: caseId } = row;
  const named = { caseTitle: row.title, caseReference: row.reference, submittedOn };
  const mail = { organisationId, caseId, sentBy: ctx.actor.personId };
  await sendToEach(tx, await listRecipients(tx, "employer"), (to) => ({
    ...mail,
    template: "case-submitted",
    props: {
      ...named,
      submittedBy: ctx.session?.name || ctx.session?.email || "",
      link: { app: "portal", path: `/o/${organisationId}/cases/${caseId}` },
    },
    to,
  }));
  await sendToEach(tx, await listRecipients(tx, "reviewer"), (to) => ({
    ...mail,
    template: "case-submitted-agency",
    props: {
      ...named,
      organisationName: organisationNameOf(organisation, to.locale),
      link: { app: "admin", path: "/queue" },
    },
    to,
  }));
}
