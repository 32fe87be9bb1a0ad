import { spendDownloadTicket } from "@causeway/db/download-ticket";
import { requireEvidence } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { tokenHash } from "../keys.ts";
import { storageKey } from "../storage/driver.ts";
import { auditSubject } from "./audit-subject.ts";
import type { ReaderContext } from "./create-download-ticket.ts";
import { evidenceKey } from "./evidence-key.ts";

export type Download = {
  fileName: string;
  mediaType: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
};

/**
 * Spends a ticket and opens the file. Whoever the ticket was not made for, a second use and a late use all
 * get "ticket-invalid". The audit entry commits before the first byte leaves.
 */
export async function downloadEvidence(ctx: ReaderContext, input: { token: string }): Promise<Download> {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const evidenceId = await spendDownloadTicket(tx, { tokenHash: tokenHash(input.token), now: ctx.now() });
    if (!evidenceId) throw new AppError("ticket-invalid");
    const evidence = await requireEvidence(tx, evidenceId);
    if (evidence.removedAt || evidence.state !== "clean") throw new AppError("ticket-invalid");
    const key = await evidenceKey(ctx, tx, { organisationId, candidateId: evidence.candidateId });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "evidence.downloaded",
      subject: auditSubject(evidence),
      caseId: evidence.caseId,
      details: { requirement: evidence.requirement },
    });
    return {
      fileName: evidence.fileName,
      mediaType: evidence.mediaType,
      bytes: Number(evidence.bytes),
      content: ctx.storage.open(storageKey(organisationId, evidence.id), key),
    };
  });
}
