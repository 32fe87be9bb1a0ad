import { newId } from "@causeway/db/ids";
import { createReversibleAction, findLastAction } from "@causeway/db/reversible-action";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { ReversibleKind } from "@causeway/rules/decision/schema";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { CaseStaffContext } from "../context.ts";

/** Remembers an action with the mails that wait for it, so that it can be taken back. */
export async function rememberAction(
  ctx: CaseStaffContext,
  tx: Tx,
  done: { kind: ReversibleKind; subjectId: string; mails: readonly string[] },
): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const at = ctx.now();
  const until = new Date(at.getTime() + ctx.env.TAKE_BACK_SECONDS * 1000);
  await createReversibleAction(tx, {
    organisationId,
    caseId,
    id: newId(),
    actorId: personId,
    at,
    until,
    ...done,
  });
}

/** What the acting staff did last in the case and may still reverse, and how; null when it is not hers, or went further. */
export async function findReversible(ctx: CaseStaffContext, tx: Tx, row: Pick<CaseRecord, "status">) {
  const last = await findLastAction(tx, ctx.actor);
  if (!last || last.actorId !== ctx.actor.personId || statusAfter[last.kind] !== row.status) return null;
  const inTime = ctx.now() < last.until;
  // What was returned is the reviewer's again: after the minute there is nothing to undo, only to wait for.
  if (!inTime && last.kind === "returned") return null;
  return { id: last.id, kind: last.kind, subjectId: last.subjectId, until: last.until, inTime };
}

const statusAfter = {
  recommended: "recommended",
  approved: "approved",
  declined: "declined",
  returned: "in-review",
  "requests-sent": "changes-requested",
} as const satisfies Record<ReversibleKind, CaseStatus>;
