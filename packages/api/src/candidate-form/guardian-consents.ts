import { requireOwnCandidateForUpdate } from "@causeway/db/candidate";
import { createGuardianConsent, withdrawGuardianConsent } from "@causeway/db/guardian-consent";
import { newId } from "@causeway/db/ids";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type GuardianCapacity, guardianNoticeVersion } from "@causeway/rules/candidate-form/guardian";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { AppError } from "../errors.ts";
import { encryptField } from "../field-encryption.ts";
import { guardianNamePlace } from "./child-consents.ts";
import { headOf, loadForm } from "./load-form.ts";

/** The children on her form who are too young to consent, with what was consented to for each. */
export async function showGuardianConsents(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    return { head: headOf(form, null), noticeVersion: guardianNoticeVersion, children: form.children };
  });
}

export type GuardianInput = {
  childId: string;
  capacity: GuardianCapacity | null;
  name: string;
  agreed: boolean;
};

/**
 * Records that a parent or guardian consents for one child: to which notice, in which language, who, and when. Throws
 * AppError "input-invalid" (details: which field), or "not-found" when the child is none of hers or fourteen.
 */
export async function giveGuardianConsent(ctx: CandidateContext, input: GuardianInput): Promise<void> {
  const { childId, capacity, agreed } = input;
  const name = input.name.trim();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx, { hold: true });

    if (!form.consented) throw new AppError("consent-required");
    if (!form.children.some((child) => child.id === childId)) throw new AppError("not-found");
    if (!capacity) throw new AppError("input-invalid", { details: { field: "capacity" } });
    if (name === "") throw new AppError("input-invalid", { details: { field: "name" } });
    if (!agreed) throw new AppError("input-invalid", { details: { field: "agreed" } });

    const id = newId();
    const key = await candidateDataKey(ctx, tx, form.who);
    await createGuardianConsent(tx, form.who, {
      ...{ id, dependantId: childId, capacity, locale: ctx.locale, givenAt: ctx.now() },
      guardianName: encryptField(key, guardianNamePlace(form.who, id), name),
    });
    await tell(ctx, tx, "candidate.guardian-consented", capacity);
  });
}

/** Takes the consent for a child back: until one is given again, the form cannot be signed with that child on it. */
export async function takeBackGuardianConsent(
  ctx: CandidateContext,
  { childId }: { childId: string },
): Promise<void> {
  const { organisationId, caseId, candidateId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOwnCandidateForUpdate(tx, { organisationId, caseId });
    const who = { organisationId, candidateId };
    if (!(await withdrawGuardianConsent(tx, who, { dependantId: childId, at: ctx.now() }))) return;
    await tell(ctx, tx, "candidate.guardian-consent-withdrawn", null);
  });
}

function tell(ctx: CandidateContext, tx: Tx, action: string, capacity: string | null): Promise<void> {
  const { organisationId, caseId, candidateId } = ctx.actor;
  return recordAudit(ctx, tx, {
    ...{ organisationId, caseId, action, subject: { kind: "candidate", id: candidateId } },
    details: { notice: guardianNoticeVersion, ...(capacity ? { capacity } : {}) },
  });
}
