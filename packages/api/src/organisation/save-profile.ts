import { requireProfileForUpdate, saveProfile as writeProfile } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { type DraftChange, mergeDraft } from "@causeway/rules/form/draft";
import { isComplete } from "@causeway/rules/form/problems";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";

/**
 * Keeps what was typed into the company profile, complete or not. Fields that a colleague answered differently since
 * `baseVersion` come back as conflicts and are left as they are.
 */
export async function saveProfile(ctx: MemberContext, change: DraftChange) {
  const { organisationId } = ctx.actor;
  const now = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const kept = await requireProfileForUpdate(tx, organisationId);
    const { draft, changed, conflicts } = mergeDraft(organisationSection, kept, change);
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
