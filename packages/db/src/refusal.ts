const refusals = {
  CW001: "request-forged",
  CW002: "actor-refused",
  CW003: "rule-broken",
  CW004: "audit-immutable",
} as const;

export type RefusalCode = (typeof refusals)[keyof typeof refusals];

/** The database said no, in words of ours (SQLSTATE CW…): a stranger's request, or a rule that holds for everybody. */
export class DatabaseRefusal extends Error {
  override readonly name = "DatabaseRefusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options: { cause: unknown; message: string }) {
    super(options.message, { cause: options.cause });
    this.code = code;
  }
}

/** A row that the actor was meant to see and does not: gone, never there, or somebody else's. Nobody learns which. */
export class RecordNotFound extends Error {
  override readonly name = "RecordNotFound";

  constructor(what: string) {
    super(`No such ${what}`);
  }
}

/** Turns Prisma's wrapping of one of our SQLSTATEs back into what it says; anything else passes unchanged. */
export function asRefusal(error: unknown): unknown {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = next(at), depth += 1) {
    const text = JSON.stringify({ ...at, message: at.message });
    const state = /\bCW00[1-4]\b/.exec(text)?.[0];
    if (state && state in refusals) {
      const code = refusals[state as keyof typeof refusals];
      return new DatabaseRefusal(code, { cause: error, message: code });
    }
  }
  return error;
}

/** Returns the row, or throws RecordNotFound. */
export function found<Row>(row: Row | null | undefined, what: string): Row {
  if (row === null || row === undefined) throw new RecordNotFound(what);
  return row;
}

function next(error: Error): unknown {
  return error.cause;
}
