import type { IncomingMessage } from "node:http";
import { isUnsafe } from "./same-origin.ts";

const forms = 1024 * 1024;
// Several files of 50 MB in one plain form. Only routes that read them as a stream, each within its own bound,
// may be sent this much: a page that takes its form whole would hold all of it in memory.
const uploads = 256 * 1024 * 1024;
const piece = 50 * 1024 * 1024;
const piecePaths = /\/(evidence|documents)\/uploads\/[\w-]+$/;
const uploadPaths = /\/(evidence|documents|(adverts|applicants)\/[\w-]+)(\.data)?(\?|$)/;

/**
 * Refuses a body that is too long before a byte of it is read. Node holds a body to its declared length, so
 * the length must be declared: browsers always do. Returns the HTTP status of the refusal.
 */
export function refuseBody(request: IncomingMessage): 411 | 413 | undefined {
  if (!isUnsafe(request.method)) return undefined;
  const length = request.headers["content-length"];
  if (length === undefined) return request.headers["transfer-encoding"] === undefined ? undefined : 411;
  return Number(length) > limitOf(request) ? 413 : undefined;
}

function limitOf(request: IncomingMessage): number {
  // One piece of a resumable upload: all of a file, at most.
  if (request.headers["content-type"] === "application/offset+octet-stream")
    return piecePaths.test(request.url ?? "") ? piece : forms;
  const files = request.headers["content-type"]?.startsWith("multipart/form-data");
  return files && uploadPaths.test(request.url ?? "") ? uploads : forms;
}
