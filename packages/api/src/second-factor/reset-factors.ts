import { newId } from "@causeway/db/ids";
import {
  confirmReset,
  createReset,
  listOpenResets,
  requireOpenReset,
  withdrawReset,
} from "@causeway/db/second-factor-reset";
import { listStaff, type StaffRow } from "@causeway/db/staff";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import { daysLater } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendToEach } from "../mail/send-email.ts";
import { secondFactorPolicy } from "./policy.ts";

type Stage = "requested" | "confirmed" | "withdrawn";

/** Asks that a colleague who has lost everything may enrol anew. Throws "own-role", "reason-required", "reset-pending". */
export async function requestFactorReset(
  ctx: StaffContext,
  input: { personId: string; reason: string },
): Promise<void> {
  const reason = input.reason.trim();
  if (reason.length < 5) throw new AppError("reason-required");
  if (input.personId === ctx.actor.personId) throw new AppError("own-role");
  const now = ctx.now();
  await inAgency(ctx, async (tx) => {
    const staff = await activeStaff(tx);
    const colleague = staff.find((one) => one.personId === input.personId);
    if (!colleague) throw new AppError("not-found");
    const open = await listOpenResets(tx, now);
    if (open.some((one) => one.personId === input.personId)) throw new AppError("reset-pending");
    const id = newId();
    await createReset(tx, {
      id,
      personId: input.personId,
      requestedBy: ctx.actor.personId,
      requestedAt: now,
      reason,
      expiresAt: daysLater(now, secondFactorPolicy.resetDays),
    });
    await tell(ctx, tx, "requested", { colleague, staff, reason });
  });
}

/** Confirms what another administrator asked for. Throws "four-eyes" to whoever asked, or lost it, herself. */
export async function confirmFactorReset(ctx: StaffContext, input: { resetId: string }): Promise<void> {
  const now = ctx.now();
  await inAgency(ctx, async (tx) => {
    const reset = await requireOpenReset(tx, { id: input.resetId, now });
    if ([reset.requestedBy, reset.personId].includes(ctx.actor.personId)) throw new AppError("four-eyes");
    const staff = await activeStaff(tx);
    const colleague = staff.find((one) => one.personId === reset.personId);
    if (!colleague) throw new AppError("not-found");
    if (!(await confirmReset(tx, { id: input.resetId, now }))) throw new AppError("not-found");
    await tell(ctx, tx, "confirmed", { colleague, staff, reason: reset.reason });
  });
}

/** Any administrator may withdraw a request, the one whose factor it is included: she may have it after all. */
export async function withdrawFactorReset(ctx: StaffContext, input: { resetId: string }): Promise<void> {
  const now = ctx.now();
  await inAgency(ctx, async (tx) => {
    const reset = await requireOpenReset(tx, { id: input.resetId, now });
    const staff = await activeStaff(tx);
    const colleague = staff.find((one) => one.personId === reset.personId);
    const withdrawnBy = ctx.actor.personId;
    if (!colleague || !(await withdrawReset(tx, { id: reset.id, withdrawnBy, now })))
      throw new AppError("not-found");
    await tell(ctx, tx, "withdrawn", { colleague, staff, reason: reset.reason });
  });
}

function inAgency<Result>(ctx: StaffContext, fn: (tx: Tx) => Promise<Result>): Promise<Result> {
  return withActor(ctx.db, { ...ctx.actor, organisationId: agencyOrganisationId }, fn);
}

async function activeStaff(tx: Tx): Promise<StaffRow[]> {
  return (await listStaff(tx)).filter((one) => one.endedAt === null);
}

// The person herself and every administrator: a reset that nobody expected must not pass in silence.
async function tell(
  ctx: StaffContext,
  tx: Tx,
  stage: Stage,
  about: { colleague: StaffRow; staff: readonly StaffRow[]; reason: string },
): Promise<void> {
  const { colleague, staff, reason } = about;
  await recordAudit(ctx, tx, {
    organisationId: agencyOrganisationId,
    action: `second-factor.reset-${stage}`,
    subject: { kind: "staff", id: colleague.personId },
    details: stage === "requested" ? { reason } : {},
  });
  const administrators = staff.filter(
    (one) => one.roles.includes("administrator") && one.personId !== colleague.personId,
  );
  await sendToEach(tx, [colleague, ...administrators], (reader) => {
    const own = reader.personId === colleague.personId;
    return {
      organisationId: agencyOrganisationId,
      template: "second-factor-reset",
      props: {
        stage,
        own,
        personName: colleague.person.name || colleague.person.email,
        byName: ctx.session?.name || ctx.session?.email || "",
        reason,
        link: { app: "admin", path: own ? "/sign-in" : "/staff" },
      },
      to: { ...reader.person, personId: reader.personId },
      sentBy: ctx.actor.personId,
    };
  });
}
