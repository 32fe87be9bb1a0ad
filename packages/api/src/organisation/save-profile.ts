import { requireProfileForUpdate, saveProfile as writeProfile } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { mergeDraft } from "@causeway/rules/form/draft";
import { isComplete } from "@causeway/rules/form/problems";
import type { Answers } from "@causeway/rules/form/section";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";

/**
 * Keeps what was typed into the company profile, complete or not. Fields that a colleague answered differently since
 * `baseVersion` come back as conflicts and are left as they are.
 */
export async function saveProfile(ctx: MemberContext, input: { baseVersion: number; patch: Answers }) {
  const { organisationId } = ctx.actor;
  const now = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const kept = await requireProfileForUpdate(tx, organisationId);
    const { draft, changed, conflicts } = mergeDraft(organisationSection, kept, {
      baseVersion: input.baseVersion,
      answers: input.patch,
    });
    if (changed.length > 0) {
      const complete = isComplete(organisationSection, draft.answers);
      const completedAt = complete ? (kept.completedAt ?? now) : null;
      await writeProfile(tx, { organisationId, draft, completedAt, now });
      await recordAudit(ctx, tx, {
        organisationId,
        action: "organisation.profile-saved",
        subject: { kind: "organisation", id: organisationId },
        details: { fields: changed, version: draft.version },
      });
    }
    return { version: draft.version, savedAt: now.toISOString(), conflicts };
  });
}
