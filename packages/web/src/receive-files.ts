import { MultipartBroken, type MultipartFile, readMultipart } from "./multipart.ts";
import { problemPage } from "./problem.ts";
import type { Reason } from "./reason.ts";

type Fields = ReadonlyMap<string, string>;

/**
 * Reads a form with files for a page's action; see `readMultipart`. A body that breaks off, or is no form at all, is
 * the sender's trouble and no fault of ours to be logged: it becomes the page "upload-interrupted".
 */
export function receiveFiles(
  request: Request,
  requestId: string,
  onFile: (file: MultipartFile, before: Fields) => Promise<void>,
): Promise<Fields> {
  return readMultipart(request, onFile).catch((error: unknown) => {
    if (!(error instanceof MultipartBroken)) throw error;
    throw problemPage({ reason: "upload-interrupted", requestId }, 400);
  });
}

/** Why a file is not taken, each to be explained beside the place it was meant for. */
export const uploadRefusals = [
  "upload-empty",
  "upload-too-large",
  "upload-wrong-type",
  "upload-mixed-content",
  "upload-damaged",
  "upload-encrypted",
  "upload-too-many-pages",
  "upload-too-many-pixels",
  "upload-too-many",
  "upload-slot-full",
  "upload-shared-full",
  "upload-interrupted",
  "upload-infected",
  "upload-not-scannable",
  "upload-scanner-away",
  "upload-storage-full",
] as const satisfies readonly Reason[];
