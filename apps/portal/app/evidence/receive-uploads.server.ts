import { freed } from "@causeway/api/storage/freed";
import type { MultipartFile } from "@causeway/web/multipart";
import type { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { receiveFiles, uploadRefusals } from "@causeway/web/receive-files";
import type { FileResult } from "./send-file.ts";

type Portal = ReturnType<typeof portal>;
export type Received = {
  requirement: string;
  subjectId: string | null;
  replaces: string | null;
  results: FileResult[];
};

/**
 * Takes every file of a multipart form into the case that the address names, one after the other, and says of
 * each how it went: one bad file does not cost the others. Refusals of the slot itself go to the error page.
 */
export async function receiveUploads(request: Request, portal: Portal, caseId: string): Promise<Received> {
  const results: FileResult[] = [];
  const upload =
    portal.actor.kind === "candidate"
      ? portal.caller.candidateEvidence.upload
      : portal.caller.evidence.upload;
  const fields = await receiveFiles(request, portal.requestId, async (file, before) => {
    const input = { caseId, ...slotOf(before), fileName: file.fileName, bytes: freed(file.bytes) };
    results.push(await oneFile(file, upload(input)));
  });
  return { ...slotOf(fields), results };
}

async function oneFile(
  file: MultipartFile,
  upload: ReturnType<Portal["caller"]["evidence"]["upload"]>,
): Promise<FileResult> {
  const { fileName } = file;
  const stored = await attempt(upload, ...uploadRefusals, "evidence-locked", "consent-required");
  if (!stored.ok) return { ok: false, fileName, reason: stored.reason };
  return { ok: true, fileName: stored.value.fileName, duplicateOf: stored.value.duplicateOf };
}

function slotOf(fields: ReadonlyMap<string, string>) {
  return {
    requirement: fields.get("requirement") ?? "",
    subjectId: fields.get("subjectId") || null,
    replaces: fields.get("replaces") || null,
  };
}
