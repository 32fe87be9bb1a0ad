import { newId } from "@causeway/db/ids";
import {
  createOrganisationDocument,
  listOrganisationDocuments,
  lockOrganisationDocuments,
  saveOrganisationDocument,
} from "@causeway/db/organisation-document";
import { fromDay } from "@causeway/db/values";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { slotOf } from "@causeway/rules/evidence/slot";
import type { OrganisationDocumentKind } from "@causeway/rules/organisation/documents";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { organisationDataKey } from "../data-key.ts";
import { AppError, toAppError } from "../errors.ts";
import { storageKey } from "../storage/driver.ts";
import { cleanFileName } from "../storage/file-name.ts";
import type { ReceivedFile } from "../storage/receive-file.ts";
import { documentSubject } from "./document-subject.ts";

export type NewDocument = {
  requirement: OrganisationDocumentKind;
  /** The paper that this one takes the place of; it stays in the history. */
  replaces: string | null;
  expiresOn: Day | null;
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
};

/**
 * Keeps a paper of the organisation itself. Checked, scanned and encrypted as evidence is, and asked twice whether it may
 * come. Throws AppError "upload-…" or "not-found".
 */
export async function keepDocument(ctx: MemberContext, input: NewDocument): Promise<{ documentId: string }> {
  const { organisationId } = ctx.actor;
  const documentId = newId();
  const place = storageKey(organisationId, documentId);
  const key = await withActor(ctx.db, ctx.actor, async (tx) => {
    await admit(ctx, tx, input);
    return organisationDataKey(ctx, tx, organisationId);
  });
  const file = await ctx.storage.receive({ place, key, maxBytes: mostEvidenceBytes }, input.bytes);
  try {
    // Nobody would look at it again later: what the scanner has not answered for is not kept.
    if (file.scan === "waiting") throw new AppError("upload-scanner-away");
    await withActor(ctx.db, ctx.actor, (tx) => record(ctx, tx, input, { documentId, place, file }));
  } catch (error) {
    if (toAppError(error).reason !== "internal") await ctx.storage.remove(place);
    throw error;
  }
  return { documentId };
}

async function record(
  ctx: MemberContext,
  tx: Tx,
  input: NewDocument,
  { documentId, place, file }: { documentId: string; place: string; file: ReceivedFile },
): Promise<void> {
  const { organisationId, personId } = ctx.actor;
  const { requirement, replaces, expiresOn } = input;
  await lockOrganisationDocuments(tx, organisationId);
  await admit(ctx, tx, input);
  await createOrganisationDocument(tx, {
    ...{ organisationId, id: documentId, requirement },
    fileName: cleanFileName(input.fileName, file.mediaType),
    mediaType: file.mediaType,
    bytes: BigInt(file.bytes),
    sha256: file.sha256,
    scan: file.scan,
    storageKey: place,
    expiresOn: fromDay(expiresOn),
    uploadedBy: personId,
    createdAt: ctx.now(),
  });
  if (replaces) await saveOrganisationDocument(tx, replaces, { replacedBy: documentId });
  await recordAudit(ctx, tx, {
    organisationId,
    action: replaces ? "document.replaced" : "document.kept",
    subject: documentSubject(documentId),
    details: { requirement, bytes: file.bytes, sha256: file.sha256, scan: file.scan, expiresOn, replaces },
  });
}

async function admit(ctx: MemberContext, tx: Tx, { requirement, replaces }: NewDocument): Promise<void> {
  const kept = await listOrganisationDocuments(tx, ctx.actor.organisationId);
  const here = kept.filter((one) => one.requirement === requirement && !one.replacedBy && !one.removedAt);
  if (replaces && !here.some((one) => one.id === replaces)) throw new AppError("not-found");
  const most = slotOf(requirement)?.mostFiles ?? 0;
  if (here.length - (replaces ? 1 : 0) >= most)
    throw new AppError("upload-slot-full", { details: { count: most } });
}
