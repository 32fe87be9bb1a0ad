import { toAppError } from "../src/errors.ts";
import { createTicket, type ReaderContext } from "../src/evidence/create-download-ticket.ts";
import { downloadEvidence } from "../src/evidence/download-evidence.ts";
import type { UploaderContext } from "../src/evidence/scope.ts";
import { uploadEvidence } from "../src/evidence/upload-evidence.ts";
import { aPdf, collect, inPieces } from "./files.ts";

type Uploaded = Partial<Parameters<typeof uploadEvidence>[1]> & { caseId: string };

/** Uploads a one-page PDF to the business registration slot, or what is said instead. */
export function upload(ctx: UploaderContext, input: Uploaded) {
  const usual = {
    requirement: "E-BR",
    subjectId: null,
    replaces: null,
    fileName: "paper.pdf",
    bytes: inPieces(aPdf()),
  };
  return uploadEvidence(ctx, { ...usual, ...input });
}

export async function bytesOf(
  ctx: ReaderContext,
  input: { caseId: string; evidenceId: string },
): Promise<Buffer> {
  const { content } = await downloadEvidence(ctx, await createTicket(ctx, input));
  return collect(content);
}

/** Why a call was refused, as the page would learn it; "none" when it was not. */
export function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error: unknown) => toAppError(error).reason,
  );
}
