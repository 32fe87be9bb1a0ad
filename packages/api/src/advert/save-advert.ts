import { createAdvert, deleteAdvert, saveAdvert as writeAdvert } from "@causeway/db/advert";
import { newId } from "@causeway/db/ids";
import { requireCaseForUpdate, touchCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { advertSection } from "@causeway/rules/advert/schema";
import { openFields } from "@causeway/rules/change-request/open-fields";
import { type DraftChange, mergeDraft } from "@causeway/rules/form/draft";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { onlyOpen } from "../sponsorship-case/only-open.ts";
import { openPins } from "../sponsorship-case/show-section.ts";

type AdvertInput = { caseId: string; advertId: string };

/** Adds an advert with what has been typed so far. */
export async function addAdvert(
  ctx: MemberContext,
  input: { caseId: string; answers: DraftChange["answers"] },
) {
  const advertId = newId();
  const key = keyOf(ctx, { caseId: input.caseId, advertId });
  return withActor(ctx.db, ctx.actor, async (tx) => {
    await requireDraft(tx, key);
    const empty = { answers: {}, fieldVersions: {}, version: 0 };
    const { draft } = mergeDraft(advertSection, empty, { baseVersion: 0, answers: input.answers });
    await createAdvert(tx, key, draft, ctx.now());
    await tell(ctx, tx, key, "advert.added");
    return { advertId };
  });
}

/** Keeps what was typed into an advert; see `saveSection`. */
export async function saveAdvert(ctx: MemberContext, input: AdvertInput & DraftChange) {
  const key = keyOf(ctx, input);
  const at = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const open = openFields(row.status, await openPins(tx, key), "advert", input.advertId);
    const merged = await writeAdvert(tx, key, advertSection, onlyOpen(open, input), at);
    if (merged.changed.length > 0) await tell(ctx, tx, key, "advert.saved", merged.changed);
    const { version, answers } = merged.draft;
    return { version, answers, conflicts: merged.conflicts, savedAt: at.toISOString() };
  });
}

/** Takes an advert off the case. */
export async function removeAdvert(ctx: MemberContext, input: AdvertInput) {
  const key = keyOf(ctx, input);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireDraft(tx, key);
    await deleteAdvert(tx, key, ctx.now());
    await tell(ctx, tx, key, "advert.removed");
  });
}

type Key = AdvertInput & { organisationId: string };

function keyOf(ctx: MemberContext, { caseId, advertId }: AdvertInput): Key {
  return { organisationId: ctx.actor.organisationId, caseId, advertId };
}

async function requireDraft(tx: Tx, key: Key): Promise<void> {
  const { status } = await requireCaseForUpdate(tx, key);
  if (status !== "draft") throw new AppError("case-not-open");
}

async function tell(
  ctx: MemberContext,
  tx: Tx,
  key: Key,
  action: string,
  fields: readonly string[] = [],
): Promise<void> {
  await touchCase(tx, key, ctx.now());
  await recordAudit(ctx, tx, {
    organisationId: key.organisationId,
    action,
    subject: { kind: "advert", id: key.advertId },
    caseId: key.caseId,
    details: { fields },
  });
}
