import {
  lockOrganisationDocuments,
  type OrganisationDocumentChange,
  requireOrganisationDocument,
  saveOrganisationDocument,
} from "@causeway/db/organisation-document";
import { withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { documentSubject } from "./document-subject.ts";

/** Notes the last day on which a paper is valid; null takes it away. Copies on cases keep the day they came with. */
export function setDocumentExpiry(
  ctx: MemberContext,
  { documentId, expiresOn }: { documentId: string; expiresOn: Day | null },
): Promise<void> {
  return change(ctx, documentId, { expiresOn }, "document.dated");
}

/** Takes a paper out; its copies on cases stay, its bytes go with the next sweep. */
export function removeDocument(ctx: MemberContext, { documentId }: { documentId: string }): Promise<void> {
  return change(ctx, documentId, { removedAt: ctx.now() }, "document.removed");
}

async function change(
  ctx: MemberContext,
  documentId: string,
  changed: OrganisationDocumentChange,
  action: string,
): Promise<void> {
  const { organisationId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockOrganisationDocuments(tx, organisationId);
    const document = await requireOrganisationDocument(tx, documentId);
    if (document.removedAt || document.replacedBy) throw new AppError("not-found");
    await saveOrganisationDocument(tx, documentId, changed);
    const { requirement } = document;
    await recordAudit(ctx, tx, {
      organisationId,
      action,
      subject: documentSubject(documentId),
      details: { requirement, ...("expiresOn" in changed && { expiresOn: changed.expiresOn ?? null }) },
    });
  });
}
