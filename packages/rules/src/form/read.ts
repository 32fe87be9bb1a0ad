import {
  type Answers,
  type AnswerValue,
  type Field,
  listOf,
  type Row,
  rowsOf,
  type Section,
} from "./section.ts";

/**
 * Reads a submitted form into answers, exactly as typed. Only what the form carried comes back: a question that was
 * not on the page is absent, so that saving cannot clear it.
 *
 * Names: `title` for a field, `education.ROWID.school` for a cell. A checkbox group sends a hidden `NAME.shown`, a
 * repeating group one hidden `NAME.row` a row, so that "none left" differs from "was not on the page".
 */
export function readAnswers(section: Section, entries: Iterable<readonly [string, unknown]>): Answers {
  const sent = gather(entries);
  const answers: Answers = {};
  for (const field of section.fields) {
    const value = readField(field, field.name, sent);
    if (value !== undefined) answers[field.name] = value;
  }
  return answers;
}

/** The fields whose answers differ from what is kept; what a save sends. */
export function changedAnswers(kept: Answers, typed: Answers): Answers {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => !sameAnswer(kept[name], value)));
}

/** Never answered and cleared count as the same: neither says anything. */
export function sameAnswer(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** `add-row:education` and `remove-row:education.ROWID`, the buttons that work without a script. */
export function applyRowIntent(answers: Answers, intent: string, newId: () => string): Answers {
  const [verb, target = ""] = intent.split(":");
  const [name = "", rowId] = target.split(".");
  const rows = rowsOf(answers[name]);
  if (verb === "add-row") return { ...answers, [name]: [...rows, { id: newId() }] };
  if (verb === "remove-row") return { ...answers, [name]: rows.filter((row) => row.id !== rowId) };
  return answers;
}

type Sent = Map<string, string[]>;

function readField(field: Field, path: string, sent: Sent): string | string[] | Row[] | undefined {
  if (field.kind === "rows") {
    const ids = sent.get(`${path}.row`);
    if (!ids && !sent.has(`${path}.shown`)) return undefined;
    return (ids ?? []).map((id) => readRow(field.rows ?? [], `${path}.${id}`, id, sent));
  }
  if (field.kind === "choices") {
    return sent.has(`${path}.shown`) || sent.has(path) ? (sent.get(path) ?? []) : undefined;
  }
  return sent.get(path)?.at(-1);
}

function readRow(fields: readonly Field[], path: string, id: string, sent: Sent): Row {
  const row: Row = { id };
  for (const field of fields) {
    const value = readField(field, `${path}.${field.name}`, sent);
    if (typeof value === "string") row[field.name] = value;
    else if (value !== undefined) row[field.name] = listOf(value);
  }
  return row;
}

function gather(entries: Iterable<readonly [string, unknown]>): Sent {
  const sent: Sent = new Map();
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    const text = value.replaceAll("\r\n", "\n");
    const list = sent.get(name);
    if (list) list.push(text);
    else sent.set(name, [text]);
  }
  return sent;
}

function plain(value: AnswerValue | undefined): unknown {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  if (!Array.isArray(value)) return value;
  return value.map((one) =>
    typeof one === "string"
      ? one
      : Object.fromEntries(
          Object.entries(one)
            .filter(([, cell]) => cell !== "")
            .sort(),
        ),
  );
}
