import { requireProfileForUpdate, saveProfile as writeProfile } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { type DraftChange, mergeDraft } from "@causeway/rules/form/draft";
import { problems } from "@causeway/rules/form/problems";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";

/**
 * Keeps what was typed into the company profile, complete or not. Fields that a colleague answered differently in
 * the meantime come back as conflicts and are left as they are.
 */
export async function saveProfile(ctx: MemberContext, change: DraftChange) {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const kept = await requireProfileForUpdate(tx, organisationId);
    const merged = mergeDraft(organisationSection, kept, change);
    const { draft, changed, conflicts } = merged;
    const open = problems(organisationSection, draft.answers);
    if (changed.length > 0) {
      const completedAt = open.length === 0 ? (kept.completedAt ?? ctx.now()) : null;
      await writeProfile(tx, { organisationId, draft, completedAt, now: ctx.now() });
      await recordAudit(ctx, tx, {
        organisationId,
        action: "organisation.profile-saved",
        subject: { kind: "organisation", id: organisationId },
        details: { fields: changed, version: draft.version },
      });
    }
    return { version: draft.version, answers: draft.answers, conflicts, problems: open };
  });
}
