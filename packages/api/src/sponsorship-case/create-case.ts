import { listCaseSections, saveCaseSection } from "@causeway/db/case-section";
import { newId } from "@causeway/db/ids";
import { type CaseKey, requireCase, createCase as writeCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { copiedAnswers } from "@causeway/rules/sponsorship-case/copied-answers";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";

export interface NewCaseInput {
  title: string;
  candidateName: string;
  /** An earlier case of the organisation whose post, pay and recruitment the new one begins with. */
  from?: string | undefined;
}

/** Opens a draft, empty or after an earlier case. Nobody is told yet: it is the employer's own until it is submitted. */
export async function createCase(ctx: MemberContext, { from, ...input }: NewCaseInput) {
  const { organisationId, personId } = ctx.actor;
  const caseId = newId();
  const at = ctx.now();
  const reference = await withActor(ctx.db, ctx.actor, async (tx) => {
    const earlier = from && (await requireCase(tx, { organisationId, caseId: from }));
    const given = await writeCase(tx, { organisationId, id: caseId, ...input, createdBy: personId, at });
    if (earlier) await copySections(tx, { organisationId, caseId: earlier.id }, { caseId, by: personId, at });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "case.created",
      subject: { kind: "case", id: caseId },
      caseId,
      details: { reference: given, ...(earlier ? { copiedFrom: earlier.reference } : {}) },
    });
    return given;
  });
  return { caseId, reference };
}

async function copySections(tx: Tx, from: CaseKey, to: { caseId: string; by: string; at: Date }) {
  const kept = await listCaseSections(tx, from);
  for (const section of caseSections) {
    const answers = copiedAnswers(section.id, kept.get(section.id)?.answers ?? {});
    const change = { baseVersion: 0, answers };
    await saveCaseSection(tx, { organisationId: from.organisationId, ...to, section, change });
  }
}
