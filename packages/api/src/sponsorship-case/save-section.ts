import { saveCaseSection } from "@causeway/db/case-section";
import { requireCaseForUpdate, touchCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { openFields } from "@causeway/rules/change-request/open-fields";
import type { DraftChange } from "@causeway/rules/form/draft";
import { type CaseSectionId, caseSection } from "@causeway/rules/sponsorship-case/sections";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { onlyOpen } from "./only-open.ts";
import { openPins } from "./show-section.ts";

export type SectionInput = DraftChange & { caseId: string; section: CaseSectionId };

/**
 * Keeps what was typed into a section, complete or not. Fields that a colleague answered differently in the meantime
 * come back as conflicts; fields that are locked are refused as a whole, so that nothing seems saved that is not.
 */
export async function saveSection(ctx: MemberContext, input: SectionInput) {
  const section = caseSection(input.section);
  if (!section) throw new AppError("not-found");
  const { organisationId, personId } = ctx.actor;
  const key = { organisationId, caseId: input.caseId };
  const at = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const change = onlyOpen(openFields(row.status, await openPins(tx, key), section.id), input);
    const merged = await saveCaseSection(tx, { ...key, section, change, by: personId, at });
    if (merged.changed.length > 0) {
      await touchCase(tx, key, at);
      await recordAudit(ctx, tx, {
        organisationId,
        action: `${section.id}.saved`,
        subject: { kind: "case", id: input.caseId },
        caseId: input.caseId,
        details: { fields: merged.changed, version: merged.draft.version },
      });
    }
    const { version, answers } = merged.draft;
    return { version, answers, conflicts: merged.conflicts, savedAt: at.toISOString() };
  });
}
