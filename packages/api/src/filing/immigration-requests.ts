import { listEvidence } from "@causeway/db/evidence";
import { findFiling } from "@causeway/db/filing";
import { newId } from "@causeway/db/ids";
import {
  answerImmigrationRequest,
  createImmigrationRequest,
  listImmigrationRequests,
} from "@causeway/db/immigration-request";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Records what Immigration asks of a filed case. Throws "status-changed" for a case that is not with Immigration, and
 * "input-invalid" (which field) for a day in the future or before the filing, or a due day before the request came.
 */
export async function recordImmigrationRequest(
  ctx: CaseStaffContext,
  input: { receivedOn: string; wanted: string; dueOn: string | null },
): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const filing = await findFiling(tx, key);
    if (row.status !== "filed" || !filing) throw new AppError("status-changed");
    if (input.receivedOn > hongKongDay(at) || input.receivedOn < filing.filedOn) throw invalid("receivedOn");
    if (input.dueOn && input.dueOn < input.receivedOn) throw invalid("dueOn");
    const id = newId();
    await createImmigrationRequest(tx, { ...key, id, ...input, recordedBy: personId, at });
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "immigration-request.recorded" },
      subject: { kind: "immigration-request", id },
      details: { receivedOn: input.receivedOn, dueOn: input.dueOn },
    });
  });
}

export type AnswerInput = { id: string; answeredOn: string; answer: string; evidenceIds: readonly string[] };

/** Records what Immigration was answered, with the files that went along. Once: "status-changed" the second time. */
export async function recordImmigrationAnswer(ctx: CaseStaffContext, input: AnswerInput): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const { id, ...answer } = input;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireCaseForUpdate(tx, key);
    const request = (await listImmigrationRequests(tx, key)).find((one) => one.id === id);
    if (!request) throw new AppError("not-found");
    if (answer.answeredOn > hongKongDay(ctx.now()) || answer.answeredOn < request.receivedOn)
      throw invalid("answeredOn");
    const files = new Set((await listEvidence(tx, caseId)).map((file) => file.id));
    if (!answer.evidenceIds.every((file) => files.has(file))) throw invalid("evidenceIds");
    if (!(await answerImmigrationRequest(tx, { ...key, id }, { ...answer, by: personId })))
      throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "immigration-request.answered" },
      subject: { kind: "immigration-request", id },
      details: { answeredOn: answer.answeredOn, files: answer.evidenceIds.length },
    });
  });
}

function invalid(field: string): AppError {
  return new AppError("input-invalid", { details: { field } });
}
