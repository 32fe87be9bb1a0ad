import { type Answers, type AnswerValue, rowsOf } from "./section.ts";

/** An answer as typed; for one row of a group, which one in order. */
export type AnswerAt = { value: AnswerValue | null; row?: number };

/** What stands at "title", at a whole group, or at the one row of it that "education.ROWID" names. */
export function answerAt(answers: Answers, path: string): AnswerAt {
  const [name = path, rowId] = path.split(".");
  const value = answers[name] ?? null;
  if (!rowId) return { value };
  const rows = rowsOf(value ?? undefined);
  const row = rows.findIndex((one) => one.id === rowId);
  return row < 0 ? { value: null } : { value: rows.slice(row, row + 1), row };
}
