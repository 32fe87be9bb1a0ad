import { databaseCode } from "@causeway/db/refusal";
import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

/**
 * The structured log. Nothing personal is written to it: pass ids and codes. The redaction below is the
 * second line, for the day somebody passes a whole object.
 */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    redact: { paths: redactedPaths, censor: "[redacted]" },
    serializers: { error: describeError, err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

const personal = [
  "email",
  "to",
  "name",
  "token",
  "code",
  "link",
  "cookie",
  "authorization",
  "secret",
  "answers",
];
const redactedPaths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

// A database error repeats the row's values in `detail` and in the message: only its code is logged, under a name of
// its own, because a field called `code` may open a door and is hidden.
function describeError(error: unknown): object {
  if (!isErrorLike(error)) return { type: typeof error };
  const own = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return { type: error.name, errorCode: databaseCode(error) ?? own, stack: frames.slice(0, 8).join("\n") };
}

// The job queue passes its errors on as plain objects with an error's fields.
function isErrorLike(error: unknown): error is Error {
  return error instanceof Error || (typeof error === "object" && error !== null && "stack" in error);
}
