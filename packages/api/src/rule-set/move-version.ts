import {
  askWithdrawal,
  discardVersion,
  proposeVersion,
  publishVersion,
  type RuleSetVersionRow,
  requireVersion,
  withdrawVersion,
} from "@causeway/db/rule-set";
import { askPreview, findPreview } from "@causeway/db/rule-set-preview";
import { listStaff } from "@causeway/db/staff";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendToEach } from "../mail/send-email.ts";
import { lawInForce } from "./in-force.ts";

type Input = { versionId: string };
type Stage = "proposed" | "published" | "withdrawal-asked" | "withdrawn";

/** Works the impact out anew: on the law of today, and on the cases as they are now. */
export async function previewVersion(ctx: StaffContext, input: Input): Promise<void> {
  await inAgency(ctx, async (tx) => {
    const { state } = await requireVersion(tx, input.versionId);
    if (state !== "draft" && state !== "proposed") throw new AppError("status-changed");
    await askPreview(tx, { versionId: input.versionId, by: ctx.actor.personId, at: ctx.now() });
  });
}

/** Asks another administrator to publish it. Throws "preview-needed", "status-changed". */
export async function proposeRuleSet(ctx: StaffContext, input: Input): Promise<void> {
  await inAgency(ctx, async (tx) => {
    const version = await requireVersion(tx, input.versionId);
    await requirePreview(tx, version.id);
    require(await proposeVersion(tx, { id: version.id, by: ctx.actor.personId, at: ctx.now() }));
    await tell(ctx, tx, "proposed", version);
  });
}

/** Makes it law from its day. Throws "four-eyes" to whoever wrote or proposed it, "preview-needed", "status-changed". */
export async function publishRuleSet(ctx: StaffContext, input: Input): Promise<void> {
  await inAgency(ctx, async (tx) => {
    const version = await requireVersion(tx, input.versionId);
    if ([version.createdBy, version.proposedBy].includes(ctx.actor.personId)) throw new AppError("four-eyes");
    if (version.state !== "proposed") throw new AppError("status-changed");
    await requirePreview(tx, version.id);
    require(await publishVersion(tx, { id: version.id, at: ctx.now() }));
    await tell(ctx, tx, "published", version);
  });
}

export async function discardRuleSet(ctx: StaffContext, input: Input): Promise<void> {
  await inAgency(ctx, async (tx) => {
    const version = await requireVersion(tx, input.versionId);
    require(await discardVersion(tx, { id: version.id, by: ctx.actor.personId }));
    await record(ctx, tx, "discarded", version);
  });
}

/** Asks another administrator to take it out of the law. Throws "reason-required", "status-changed". */
export async function askRuleSetWithdrawal(
  ctx: StaffContext,
  input: Input & { reason: string },
): Promise<void> {
  const reason = input.reason.trim();
  if (reason.length < 5) throw new AppError("reason-required");
  await inAgency(ctx, async (tx) => {
    const version = await requireVersion(tx, input.versionId);
    require(await askWithdrawal(tx, { id: version.id, by: ctx.actor.personId, at: ctx.now(), reason }));
    await tell(ctx, tx, "withdrawal-asked", version);
  });
}

/** Takes it out of the law; what was assessed under it keeps naming it. Throws "four-eyes", "status-changed". */
export async function withdrawRuleSet(ctx: StaffContext, input: Input): Promise<void> {
  await inAgency(ctx, async (tx) => {
    const version = await requireVersion(tx, input.versionId);
    if (version.withdrawalBy === ctx.actor.personId) throw new AppError("four-eyes");
    require(await withdrawVersion(tx, { id: version.id, at: ctx.now() }));
    await tell(ctx, tx, "withdrawn", version);
  });
}

function inAgency(ctx: StaffContext, fn: (tx: Tx) => Promise<void>): Promise<void> {
  return withActor(ctx.db, { ...ctx.actor, organisationId: agencyOrganisationId }, fn);
}

function require(done: unknown): void {
  if (done === false || done === null) throw new AppError("status-changed");
}

async function requirePreview(tx: Tx, versionId: string): Promise<void> {
  const preview = await findPreview(tx, versionId);
  const { edition } = await lawInForce(tx);
  if (preview?.state !== "done" || preview.edition !== edition) throw new AppError("preview-needed");
}

function record(ctx: StaffContext, tx: Tx, action: string, { id, effectiveFrom }: RuleSetVersionRow) {
  return recordAudit(ctx, tx, {
    organisationId: agencyOrganisationId,
    action: `rule-set.${action}`,
    subject: { kind: "rule-set", id },
    details: { from: effectiveFrom },
  });
}

// What waits for a second person goes to the other administrators, what has become law to everybody who decides by it.
async function tell(ctx: StaffContext, tx: Tx, stage: Stage, version: RuleSetVersionRow): Promise<void> {
  await record(ctx, tx, stage, version);
  const waits = stage === "proposed" || stage === "withdrawal-asked";
  const readers = (await listStaff(tx)).filter(
    (one) =>
      one.endedAt === null &&
      one.personId !== ctx.actor.personId &&
      (!waits || one.roles.includes("administrator")),
  );
  await sendToEach(tx, readers, (reader) => ({
    organisationId: agencyOrganisationId,
    template: "rule-set-changed",
    props: {
      stage,
      title: version.title,
      effectiveFrom: version.effectiveFrom,
      byName: ctx.session?.name || ctx.session?.email || "",
      link: {
        app: "admin",
        path: reader.roles.includes("administrator") ? `/rule-set/${version.id}` : "/queue",
      },
    },
    to: { ...reader.person, personId: reader.personId },
    sentBy: ctx.actor.personId,
  }));
}
