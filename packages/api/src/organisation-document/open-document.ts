import { randomBytes } from "node:crypto";
import { createDocumentTicket, spendDocumentTicket } from "@causeway/db/download-ticket";
import { newId } from "@causeway/db/ids";
import {
  type OrganisationDocumentRow,
  requireOrganisationDocument,
} from "@causeway/db/organisation-document";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { minutesLater } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { organisationDataKey } from "../data-key.ts";
import { AppError } from "../errors.ts";
import type { Download } from "../evidence/download-evidence.ts";
import { tokenHash } from "../keys.ts";
import { storageKey } from "../storage/driver.ts";
import { renderPreview } from "../storage/render-preview.ts";
import { documentSubject } from "./document-subject.ts";

/** A ticket for one download by this person within a minute, as for evidence. Throws "not-found". */
export async function createTicket(
  ctx: MemberContext,
  { documentId }: { documentId: string },
): Promise<{ token: string }> {
  const token = randomBytes(32).toString("base64url");
  const now = ctx.now();
  const { organisationId, personId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireKept(tx, documentId);
    await createDocumentTicket(tx, {
      ...{ organisationId, id: newId(), documentId, personId, tokenHash: tokenHash(token) },
      ...{ createdAt: now, expiresAt: minutesLater(now, 1) },
    });
  });
  return { token };
}

/** Spends a ticket and opens the paper; the audit entry commits before the first byte leaves. Throws "ticket-invalid". */
export async function downloadDocument(ctx: MemberContext, { token }: { token: string }): Promise<Download> {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const id = await spendDocumentTicket(tx, { tokenHash: tokenHash(token), now: ctx.now() });
    if (!id) throw new AppError("ticket-invalid");
    const document = await requireKept(tx, id);
    await recordAudit(ctx, tx, {
      organisationId,
      action: "document.downloaded",
      subject: documentSubject(id),
      details: { requirement: document.requirement },
    });
    const { fileName, mediaType } = document;
    return { fileName, mediaType, bytes: Number(document.bytes), content: await contentOf(ctx, tx, id) };
  });
}

/** A picture of an image file, drawn anew. Throws "not-found" for other kinds of files. */
export async function previewDocument(
  ctx: MemberContext,
  { documentId }: { documentId: string },
): Promise<Buffer> {
  const content = await withActor(ctx.db, ctx.actor, async (tx) => {
    const document = await requireKept(tx, documentId);
    if (!document.mediaType.startsWith("image/")) throw new AppError("not-found");
    return contentOf(ctx, tx, documentId);
  });
  const wish = { pdf: false, page: 1, side: 1600, turn: 0 } as const;
  return (await renderPreview(content, wish)).jpeg;
}

/** The plain bytes of a paper that this member may read; nothing is read before they are asked for. */
export async function contentOf(
  ctx: MemberContext,
  tx: Tx,
  documentId: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { organisationId } = ctx.actor;
  const key = await organisationDataKey(ctx, tx, organisationId);
  return ctx.storage.open(storageKey(organisationId, documentId), key);
}

async function requireKept(tx: Tx, documentId: string): Promise<OrganisationDocumentRow> {
  const document = await requireOrganisationDocument(tx, documentId);
  if (document.removedAt) throw new AppError("not-found");
  return document;
}
