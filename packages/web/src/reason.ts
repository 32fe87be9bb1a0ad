import type { AppError, ErrorDetails } from "@causeway/api/errors";

/** Why something expected went wrong; each has its wording in `messages` (namespace `errors`). */
export type Reason = AppError["reason"];

/** What an error page is given. Nothing else of an error leaves the server. */
export interface Problem {
  reason: Reason;
  details?: ErrorDetails;
  requestId?: string;
  /** The fields of a form whose sender turned out to be signed out, so that they can be sent again. */
  kept?: readonly (readonly [name: string, value: string])[];
  /** Of a form that waits for a fresh proof of identity: by what it can be given, and why the last one was not taken. */
  pending?: { demo: boolean; demoCode: string | null };
  refused?: { reason: Reason; seconds: number };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "reason" in value && typeof value.reason === "string";
}
