import { listChangeRequests } from "@causeway/db/change-request";
import { type EvidenceRow, listEvidence, requireEvidence } from "@causeway/db/evidence";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { previewSides } from "@causeway/rules/evidence/schema";
import { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError, toAppError } from "../errors.ts";
import { storageKey } from "../storage/driver.ts";
import { renderPreview } from "../storage/render-preview.ts";
import { auditSubject } from "./audit-subject.ts";
import { type ReaderContext, requireProofFor } from "./create-download-ticket.ts";
import { evidenceKey } from "./evidence-key.ts";
import { pairOf, placeOfOriginal } from "./translation.ts";

/** Which page, how large and which way up; an image has one page. */
export const previewView = z.object({
  page: z.number().int().min(1).max(1000).default(1),
  side: z.union(previewSides.map((side) => z.literal(side))).default(1600),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
});
export type PreviewView = z.input<typeof previewView>;
type OneFile = { caseId: string; evidenceId: string };

/**
 * A picture of a page, drawn anew: nothing of the sender's bytes, position or camera remains, and none is kept.
 * Staff who look leave an audit entry, as for a download. Throws "not-found" for a page that is not there.
 */
export async function previewEvidence(ctx: ReaderContext, input: OneFile & PreviewView): Promise<Buffer> {
  const { evidence, content } = await openForReading(ctx, input, {
    ...{ action: "evidence.viewed", read: nothingMore },
  });
  const view = previewView.parse(input);
  const { jpeg } = await renderPreview(content, { pdf: isPdf(evidence), ...view });
  if (jpeg.length === 0) throw new AppError("not-found");
  return jpeg;
}

/**
 * What the viewer needs before it asks for a page, with the places on it that the agency asks about. A file that cannot
 * be drawn has no page, and can still be downloaded.
 */
export async function showEvidence(ctx: ReaderContext, input: OneFile) {
  const read = async (tx: Tx, { caseId, id }: EvidenceRow) => ({
    rows: await listEvidence(tx, caseId),
    asked: await listChangeRequests(
      tx,
      { organisationId: ctx.actor.organisationId, caseId },
      { states: ctx.actor.kind === "staff" ? ["draft", "open", "answered"] : ["open", "answered"] },
    ).then((all) => all.filter((one) => one.evidenceId === id)),
  });
  const { evidence, content, more } = await openForReading(ctx, input, { action: null, read });
  const { id, fileName, mediaType, requirement, subjectId } = evidence;
  const wish = { pdf: true, page: 1, side: 0, turn: 0 } as const;
  const pages = isPdf(evidence) ? await renderPreview(content, wish).then((one) => one.pages, nonePages) : 1;
  const marks = more.asked.flatMap(({ id: mark, region, reasonCode, note }) =>
    region ? [{ id: mark, region, reasonCode, note }] : [],
  );
  return { id, fileName, mediaType, requirement, subjectId, pages, pair: pairOf(evidence, more.rows), marks };
}

type Reading<More> = { action: string | null; read: (tx: Tx, evidence: EvidenceRow) => Promise<More> };

async function openForReading<More>(ctx: ReaderContext, input: OneFile, { action, read }: Reading<More>) {
  const { organisationId } = ctx.actor;
  const { key, evidence, more } = await withActor(ctx.db, ctx.actor, async (tx) => {
    const found = await requireEvidence(tx, input.evidenceId);
    if (found.caseId !== input.caseId || found.removedAt) throw new AppError("not-found");
    if (found.state !== "clean") throw new AppError("evidence-not-clean");
    if (ctx.actor.kind === "staff") {
      requireProofFor(ctx, found.requirement);
      requireProofFor(ctx, (await placeOfOriginal(tx, found.translationOf)) ?? found.requirement);
    }
    if (ctx.actor.kind === "staff" && action)
      await recordAudit(ctx, tx, {
        ...{ organisationId, action, subject: auditSubject(found), caseId: found.caseId },
        details: { requirement: found.requirement },
      });
    return {
      evidence: found,
      more: await read(tx, found),
      key: await evidenceKey(ctx, tx, { organisationId, candidateId: found.candidateId }),
    };
  });
  return { evidence, more, content: ctx.storage.open(storageKey(organisationId, evidence.id), key) };
}

async function nothingMore(): Promise<null> {
  return null;
}

function nonePages(error: unknown): number {
  if (toAppError(error).reason === "upload-damaged") return 0;
  throw error;
}

function isPdf({ mediaType }: { mediaType: string }): boolean {
  return mediaType === "application/pdf";
}
