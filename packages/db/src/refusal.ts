import type { ErrorCode } from "@causeway/rules/errors";

/** What the database's own SQLSTATEs mean (migrations 0002 to 0005, 0033), and how the failure is worded outside. */
const refusals = {
  CW001: { reason: "request-forged", code: "internal" },
  CW002: { reason: "actor-refused", code: "not-found" },
  CW003: { reason: "rule-broken", code: "not-allowed" },
  CW004: { reason: "audit-immutable", code: "internal" },
  CW005: { reason: "on-hold", code: "case-on-hold" },
  CW006: { reason: "second-look-owed", code: "second-look-open" },
  CW007: { reason: "legal-hold", code: "legal-hold" },
} as const satisfies Record<string, { reason: string; code: ErrorCode }>;

export type RefusalReason = (typeof refusals)[keyof typeof refusals]["reason"];

/** The database said no: a forged request, an actor who is not what he says, or a rule that holds for everybody. */
export class DatabaseRefusal extends Error {
  override readonly name = "DatabaseRefusal";
  readonly reason: RefusalReason;
  readonly code: ErrorCode;

  constructor(state: keyof typeof refusals, options: { cause: unknown; said: string }) {
    super(options.said, { cause: options.cause });
    this.reason = refusals[state].reason;
    this.code = options.said.startsWith("four eyes") ? "four-eyes" : refusals[state].code;
  }
}

/** A row that the actor was meant to see and does not: gone, never there, or somebody else's. Nobody learns which. */
export class RecordNotFound extends Error {
  override readonly name = "RecordNotFound";
  readonly code: ErrorCode = "not-found";
}

/** Returns the row, or throws RecordNotFound. */
export function found<Row>(row: Row | null | undefined, what: string): Row {
  if (row === null || row === undefined) throw new RecordNotFound(`No such ${what}`);
  return row;
}

/** Turns Prisma's wrapping of one of our SQLSTATEs back into what it says; anything else passes unchanged. */
export function asRefusal(error: unknown): unknown {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const { code, originalCode, message } = errorFields(at);
    for (const state of [code, originalCode]) {
      if (state !== undefined && state in refusals) {
        return new DatabaseRefusal(state as keyof typeof refusals, { cause: error, said: message });
      }
    }
  }
  return error;
}

/** Why the database said no: one of our own reasons, "policy" for what a policy or a grant withheld, or nothing. */
export function refusalOf(error: unknown): RefusalReason | "policy" | undefined {
  const code = databaseCode(error);
  if (code !== undefined && code in refusals) return refusals[code as keyof typeof refusals].reason;
  return code === "42501" ? "policy" : undefined;
}

/** PostgreSQL's five characters for what went wrong, from wherever the driver or Prisma put them. */
export function databaseCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const { code, originalCode } = errorFields(at);
    const found = [originalCode, code].find((state) => state !== undefined && /^[0-9A-Z]{5}$/.test(state));
    // Prisma's own codes have the same shape.
    if (found !== undefined && !/^P\d{4}$/.test(found)) return found;
  }
  return undefined;
}

/** A connection that broke or a server that went away: the pools make new ones, nobody's work is to blame. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  const lost = /^(08\w{3}|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/.test(code);
  return lost || error.message === "Connection terminated unexpectedly";
}

type ErrorFields = { code?: string; originalCode?: string; message: string };

/** PostgreSQL's code and message, from a driver's error or from Prisma's `meta.driverAdapterError`. */
function errorFields(error: Error): ErrorFields {
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: ErrorFields & { originalMessage?: string } } };
  };
  const driver = meta?.driverAdapterError?.cause;
  if (driver) return { ...driver, message: driver.originalMessage ?? driver.message };
  return error as ErrorFields;
}
