import type { IncomingMessage } from "node:http";
import { isUnsafe } from "./same-origin.ts";

const forms = 1024 * 1024;
// 50 MB of file, and room for the other fields and boundaries of the form around it.
const uploads = 52 * 1024 * 1024;

/**
 * Refuses a body that is too long before a byte of it is read. Node holds a body to its declared length, so
 * the length must be declared: browsers always do. Returns the HTTP status of the refusal.
 */
export function refuseBody(request: IncomingMessage): 411 | 413 | undefined {
  if (!isUnsafe(request.method)) return undefined;
  const length = request.headers["content-length"];
  if (length === undefined) return request.headers["transfer-encoding"] === undefined ? undefined : 411;
  const limit = request.headers["content-type"]?.startsWith("multipart/form-data") ? uploads : forms;
  return Number(length) > limit ? 413 : undefined;
}
