import { erasureExtent, listErasures, listErasuresOfCase } from "@causeway/db/erasure";
import { listHoldsOfCase } from "@causeway/db/legal-hold";
import { findCaseByReference, listDue, listEndedCases, listRetentionRuns } from "@causeway/db/retention";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { dueOf, standingOf } from "@causeway/rules/retention/due";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { listAskedFor } from "./asked-for.ts";
import { nameEmployers } from "./employer-names.ts";
import { nameStaff } from "./staff-names.ts";

/** What the last night found due, what candidates ask for, and the reports of the last nights. */
export async function showDue(ctx: StaffContext, input: { cursor?: string | undefined }) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { rows, next } = await listDue(tx, input);
    const asked = await listAskedFor(tx);
    const employer = await nameEmployers(ctx, tx, [...rows, ...asked]);
    const standing = await Promise.all(rows.map((row) => standingOfRow(tx, row)));
    const requests = asked.map(({ row, ...key }) => {
      const { reference, title, status, held } = row;
      const organisationName = employer(key.organisationId, row.organisationName);
      return { ...key, reference, title, organisationName, status, held };
    });
    return {
      rows: rows.map((row, at) => ({
        ...row,
        organisationName: employer(row.organisationId, row.organisationName),
        state: standing[at] ?? "due",
      })),
      next,
      requests,
      runs: await listRetentionRuns(tx),
    };
  });
}

/** The erasures of the installation with where they stand, newest first. */
export async function showErasures(ctx: StaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const nameOf = await nameStaff(tx);
    const rows = await listErasures(tx);
    const employer = await nameEmployers(ctx, tx, rows);
    const erasures = [];
    for (const erasure of rows) {
      const [row] = await listEndedCases(tx, erasure.organisationId, erasure.caseId);
      const { reference = "" } = row ?? {};
      const organisationName = employer(erasure.organisationId, row?.organisationName ?? "");
      erasures.push({ ...named(erasure, nameOf), reference, organisationName, held: row?.held ?? false });
    }
    return erasures;
  });
}

/** One case: when it is due and why, what holds it, how much there is, and its erasures. Throws "not-found". */
export async function showCaseRetention(
  ctx: StaffContext,
  { organisationId, caseId }: { organisationId: string; caseId: string },
) {
  return withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    const [row] = await listEndedCases(tx, organisationId, caseId);
    if (!row) throw new AppError("not-found");
    const { status, limitOfStay, closedAt, held } = row;
    const today = hongKongDay(ctx.now());
    const due = dueOf({ status, limitOfStay, closedOn: closedAt && hongKongDay(closedAt) });
    const nameOf = await nameStaff(tx);
    const holds = await listHoldsOfCase(tx, { organisationId, caseId });
    const erasures = await listErasuresOfCase(tx, { organisationId, caseId });
    const employer = await nameEmployers(ctx, tx, [{ organisationId }]);
    return {
      ...{ ownPersonId: ctx.actor.personId, organisationId, closed: isClosed(status) },
      case: { ...row, organisationName: employer(organisationId, row.organisationName) },
      due: due.map((one) => ({ ...one, standing: standingOf(one, { on: today, held }) })),
      holds: holds.map((hold) => ({ ...hold, placedByName: nameOf(hold.placedBy) })),
      extent: await erasureExtent(tx, { organisationId, caseId }),
      erasures: erasures.map((erasure) => named(erasure, nameOf)),
    };
  });
}

/** Where the case with this number belongs; null when there is none. */
export async function findRetentionCase(ctx: StaffContext, { reference }: { reference: string }) {
  return withActor(ctx.db, ctx.actor, (tx) => findCaseByReference(tx, reference.trim()));
}

async function standingOfRow(tx: Tx, key: { organisationId: string; caseId: string }) {
  const erasures = await listErasuresOfCase(tx, key);
  const open = erasures.find(({ withdrawnAt }) => withdrawnAt === null);
  if ((await listHoldsOfCase(tx, key)).length > 0) return "held" as const;
  if (open?.finishedAt) return "erased" as const;
  if (open?.confirmedAt) return "confirmed" as const;
  return open ? ("proposed" as const) : ("due" as const);
}

function named<Row extends { proposedBy: string; confirmedBy: string | null; withdrawnBy: string | null }>(
  row: Row,
  nameOf: (personId: string) => string,
) {
  return {
    ...row,
    proposedByName: nameOf(row.proposedBy),
    confirmedByName: row.confirmedBy && nameOf(row.confirmedBy),
    withdrawnByName: row.withdrawnBy && nameOf(row.withdrawnBy),
  };
}
