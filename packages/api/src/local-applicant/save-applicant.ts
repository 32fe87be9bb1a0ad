import { newId } from "@causeway/db/ids";
import {
  createLocalApplicant,
  deleteLocalApplicant,
  saveLocalApplicant as writeApplicant,
} from "@causeway/db/local-applicant";
import { requireCaseForUpdate, touchCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { openFields } from "@causeway/rules/change-request/open-fields";
import { type DraftChange, mergeDraft } from "@causeway/rules/form/draft";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { onlyOpen } from "../sponsorship-case/only-open.ts";
import { openPins } from "../sponsorship-case/show-section.ts";

type ApplicantInput = { caseId: string; applicantId: string };

/** Adds a local applicant with what has been typed so far. */
export async function addApplicant(
  ctx: MemberContext,
  input: { caseId: string; answers: DraftChange["answers"] },
) {
  const applicantId = newId();
  const key = keyOf(ctx, { caseId: input.caseId, applicantId });
  return withActor(ctx.db, ctx.actor, async (tx) => {
    await requireDraft(tx, key);
    const empty = { answers: {}, fieldVersions: {}, version: 0 };
    const { draft } = mergeDraft(localApplicantSection, empty, { baseVersion: 0, answers: input.answers });
    await createLocalApplicant(tx, key, draft, ctx.now());
    await tell(ctx, tx, key, "local-applicant.added");
    return { applicantId };
  });
}

/** Keeps what was typed into a local applicant; see `saveSection`. */
export async function saveApplicant(ctx: MemberContext, input: ApplicantInput & DraftChange) {
  const key = keyOf(ctx, input);
  const at = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const open = openFields(row.status, await openPins(tx, key), "localApplicant", input.applicantId);
    const merged = await writeApplicant(tx, key, localApplicantSection, onlyOpen(open, input), at);
    if (merged.changed.length > 0) await tell(ctx, tx, key, "local-applicant.saved", merged.changed);
    const { version, answers } = merged.draft;
    return { version, answers, conflicts: merged.conflicts, savedAt: at.toISOString() };
  });
}

/** Takes a local applicant off the ledger. */
export async function removeApplicant(ctx: MemberContext, input: ApplicantInput) {
  const key = keyOf(ctx, input);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireDraft(tx, key);
    await deleteLocalApplicant(tx, key, ctx.now());
    await tell(ctx, tx, key, "local-applicant.removed");
  });
}

type Key = ApplicantInput & { organisationId: string };

function keyOf(ctx: MemberContext, { caseId, applicantId }: ApplicantInput): Key {
  return { organisationId: ctx.actor.organisationId, caseId, applicantId };
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
    subject: { kind: "local-applicant", id: key.applicantId },
    caseId: key.caseId,
    details: { fields },
  });
}
