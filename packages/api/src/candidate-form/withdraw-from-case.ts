import type { CandidateRecord } from "@causeway/db/candidate";
import { listAssignedStaff, listRecipients } from "@causeway/db/recipient";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { mayMove } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { headOf, loadForm } from "./load-form.ts";

/** What withdrawing would mean now: whether it is still hers to do, and whether Immigration has the file already. */
export async function showWithdrawal(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const { status } = form.row;
    const { refusals } = mayMove({ move: "candidate-withdraw", status, roles: ["candidate"] });
    return {
      head: headOf(form, null),
      status,
      mayWithdraw: refusals.length === 0,
      filed: status === "filed",
    };
  });
}

/**
 * She takes no further part: the case ends, her form closes, employer and agency are told. Throws AppError
 * "input-invalid" unless she confirmed, "status-changed" when the case has ended already.
 */
export async function withdrawFromCase(ctx: CandidateContext, input: { confirmed: boolean }): Promise<void> {
  if (!input.confirmed) throw new AppError("input-invalid", { details: { field: "confirmed" } });
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { key, who, candidate } = await loadForm(ctx, tx, { hold: true });
    const row = await requireCaseForUpdate(tx, key);

    const status = decideMove({ move: "candidate-withdraw", status: row.status, roles: ["candidate"] });

    await saveCase(tx, key, { status, closedAt: at }, at);
    await saveWorkItem(tx, key, { status }, at);

    await recordAudit(ctx, tx, {
      ...{ organisationId: key.organisationId, caseId: key.caseId, action: "candidate.withdrew" },
      subject: { kind: "candidate", id: who.candidateId },
    });
    await tellOfWithdrawal(ctx, tx, { row, candidate, what: "case" });
  });
}

/** Mails both other sides that she withdrew, from the case or a consent; she gets a receipt of it. */
export async function tellOfWithdrawal(
  ctx: CandidateContext,
  tx: Tx,
  told: { row: CaseRecord; candidate: CandidateRecord; what: "case" | "consent" },
): Promise<void> {
  const { row, candidate, what } = told;
  const place = `${row.organisationId}/${row.id}`;
  const mail = {
    ...{ organisationId: row.organisationId, caseId: row.id, sentBy: ctx.actor.personId },
    template: "candidate-withdrew" as const,
  };
  const props = { caseTitle: row.title, caseReference: row.reference, candidateName: candidate.name, what };
  for (const to of await listRecipients(tx, "employer")) {
    const link = { app: "portal", path: `/o/${row.organisationId}/cases/${row.id}` } as const;
    await sendEmail(tx, { ...mail, props: { ...props, to: "employer", link }, to });
  }
  for (const to of await listAssignedStaff(tx, row.id)) {
    const link = { app: "admin", path: `/cases/${place}/candidate` } as const;
    await sendEmail(tx, { ...mail, props: { ...props, to: "agency", link }, to });
  }
  const { email, personId, locale } = candidate;
  const link = { app: "portal", path: `/c/${row.id}` } as const;
  await sendEmail(tx, {
    ...mail,
    props: { ...props, to: "candidate", link },
    to: { email, personId, locale },
  });
}
