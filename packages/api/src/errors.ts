import { type ErrorCode, errorCodes } from "@causeway/rules/errors";
import { type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import { ZodError } from "zod";

/** Plain values that the wording of an error may need, such as the number of tries left. Nothing personal. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * An expected failure. `reason` is worded by `messages` (namespace `error`); the table below gives the HTTP
 * status. Anything else that is thrown becomes "internal" and its message stays in the log.
 */
export class AppError extends TRPCError {
  readonly reason: ErrorCode;
  readonly details: ErrorDetails;

  constructor(reason: ErrorCode, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super({ code: transportCode(reason), message: reason, cause: options.cause });
    this.reason = reason;
    this.details = options.details ?? {};
  }
}

/** The same failure as an AppError: its own, the database's refusal, a refused input, or "internal". */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof AppError) return cause;
  const code = codeOf(cause);
  if (code) return new AppError(code, { cause });
  if (error instanceof TRPCError && error.code === "BAD_REQUEST")
    return new AppError(isMistypedAddress(cause) ? "not-found" : "input-invalid", { cause });
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return new AppError("not-found", { cause });
  return new AppError("internal", { cause });
}

/** Ids come from addresses, not from forms: one that is no id at all leads nowhere, and no answer needs another look. */
function isMistypedAddress(cause: unknown): boolean {
  if (!(cause instanceof ZodError)) return false;
  return cause.issues.every((issue) => issue.code === "invalid_format" && issue.format === "uuid");
}

/** HTTP's name for a reason; what is not listed is the person's input and answers 400. */
export function transportCode(reason: ErrorCode): TRPC_ERROR_CODE_KEY {
  return transportCodes[reason] ?? "BAD_REQUEST";
}

const transportCodes: Partial<Record<ErrorCode, TRPC_ERROR_CODE_KEY>> = {
  "not-found": "NOT_FOUND",
  "wrong-organisation": "NOT_FOUND",
  "not-assigned": "NOT_FOUND",
  "case-erased": "NOT_FOUND",
  "invitation-invalid": "NOT_FOUND",
  "ticket-invalid": "NOT_FOUND",
  "sign-in-link-invalid": "NOT_FOUND",
  "not-signed-in": "UNAUTHORIZED",
  "session-expired": "UNAUTHORIZED",
  "not-allowed": "FORBIDDEN",
  "four-eyes": "FORBIDDEN",
  "own-role": "FORBIDDEN",
  "step-up-required": "FORBIDDEN",
  "cross-site": "FORBIDDEN",
  "invitation-other-address": "FORBIDDEN",
  "sign-in-link-other-browser": "FORBIDDEN",
  "too-many-tries": "TOO_MANY_REQUESTS",
  "upload-too-large": "PAYLOAD_TOO_LARGE",
  "upload-offset": "CONFLICT",
  "import-too-large": "PAYLOAD_TOO_LARGE",
  "upload-wrong-type": "UNSUPPORTED_MEDIA_TYPE",
  "stale-version": "CONFLICT",
  "status-changed": "CONFLICT",
  "address-taken": "CONFLICT",
  "already-claimed": "CONFLICT",
  "already-member": "CONFLICT",
  "candidate-exists": "CONFLICT",
  "last-owner": "CONFLICT",
  "last-administrator": "CONFLICT",
  "last-second-factor": "CONFLICT",
  "reset-pending": "CONFLICT",
  "person-is-staff": "CONFLICT",
  "person-is-member": "CONFLICT",
  "invitation-already-pending": "CONFLICT",
  "take-back-late": "CONFLICT",
  "preview-needed": "CONFLICT",
  "findings-stale": "PRECONDITION_FAILED",
  "second-look-open": "PRECONDITION_FAILED",
  "case-not-open": "PRECONDITION_FAILED",
  "form-locked": "PRECONDITION_FAILED",
  "evidence-locked": "PRECONDITION_FAILED",
  internal: "INTERNAL_SERVER_ERROR",
};

function codeOf(cause: unknown): ErrorCode | null {
  if (!(cause instanceof Error) || !("code" in cause)) return null;
  return errorCodes.find((code) => code === cause.code) ?? null;
}
