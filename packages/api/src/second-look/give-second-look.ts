import { listAssignments } from "@causeway/db/case-assignment";
import { giveSecondLook, listSecondLooks } from "@causeway/db/second-look";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import {
  reasonsFit,
  type SecondLookFinding,
  type SecondLookReason,
} from "@causeway/rules/second-look/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tellOfSecondLook } from "./tell-of-second-look.ts";

export type SecondLookInput = {
  finding: SecondLookFinding;
  reasons: readonly SecondLookReason[];
  note: string;
  noConflict: boolean;
};

/**
 * Agrees with a decision that was drawn, or disagrees, which stops the filing until an approver has settled it. Throws
 * "conflict-not-declared", "reason-required" for a disagreement without words, "input-invalid" for coded reasons that say
 * the other thing, "status-changed" when the decision was taken back meanwhile.
 */
export async function giveTheSecondLook(ctx: CaseStaffContext, input: SecondLookInput): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const note = input.note.trim();
  if (!input.noConflict) throw new AppError("conflict-not-declared");
  if (!reasonsFit(input.finding, input.reasons))
    throw new AppError("input-invalid", { details: { field: "reasons" } });
  if (input.finding === "disagreed" && !note) throw new AppError("reason-required");
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const [look] = await listSecondLooks(tx, key);
    if (look?.state !== "open") throw new AppError("status-changed");
    const mine = (await listAssignments(tx, key)).some(
      (one) => one.staffId === personId && one.duty === "second-look" && one.endedAt === null,
    );
    if (!mine) throw new AppError("four-eyes");

    const given = { by: personId, finding: input.finding, reasons: input.reasons, note, at };
    if (!(await giveSecondLook(tx, { ...key, id: look.id }, given))) throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...key,
      action: `second-look.${input.finding}`,
      subject: { kind: "decision", id: look.decisionId },
      details: { reasons: [...input.reasons] },
    });
    if (input.finding === "disagreed")
      await tellOfSecondLook(ctx, tx, { row, what: "disagreed", words: note });
  });
}
