import { isDay } from "../calendar/day.ts";
import { parseIdentifier } from "../identifier/identifier.ts";
import { parseMoney, parseWhole } from "./numbers.ts";
import {
  type Answers,
  type AnswerValue,
  type Field,
  hasAnswer,
  listOf,
  type Row,
  rowsOf,
  type Section,
  textOf,
  visibleFields,
} from "./section.ts";

export const problemCodes = [
  "missing",
  "not-a-number",
  "not-whole",
  "too-small",
  "too-large",
  "too-long",
  "not-a-date",
  "not-a-month",
  "before-start",
  "not-an-email",
  "not-a-phone",
  "not-an-address",
  "not-offered",
  "too-few",
  "too-many",
  "identifier-wrong",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with one answer. `field` is a path: "title" or "education.ROWID.school". */
export type Problem = {
  section: string;
  field: string;
  code: ProblemCode;
  params?: Record<string, string | number>;
};

/**
 * Everything that keeps a section from being complete. A draft is never refused because of these: they are shown
 * beside the fields, and a section with none is complete.
 */
export function problems(section: Section, answers: Answers): Problem[] {
  return problemsOf(section.id, section.fields, answers, "");
}

export function isComplete(section: Section, answers: Answers): boolean {
  return problems(section, answers).length === 0;
}

function problemsOf(
  section: string,
  fields: readonly Field[],
  answers: Answers | Row,
  prefix: string,
): Problem[] {
  return visibleFields(fields, answers).flatMap((field) => {
    const path = prefix + field.name;
    const value: AnswerValue | undefined = answers[field.name];
    if (field.kind === "rows") return rowProblems(section, field, rowsOf(value), path);
    if (!hasAnswer(value)) return field.required ? [{ section, field: path, code: "missing" as const }] : [];
    const found = valueProblem(field, value as AnswerValue) ?? orderProblem(field, answers);
    return found ? [{ section, field: path, ...found }] : [];
  });
}

/** ISO days and months sort as text; a first one that is itself no date has a fault of its own. */
function orderProblem(field: Field, answers: Answers | Row): { code: "before-start" } | undefined {
  const start = field.notBefore && textOf(answers[field.notBefore]).trim();
  return start && textOf(answers[field.name]).trim() < start ? { code: "before-start" } : undefined;
}

function rowProblems(section: string, field: Field, rows: Row[], path: string): Problem[] {
  const found: Problem[] = [];
  const least = field.minRows ?? (field.required ? 1 : 0);
  if (rows.length < least)
    found.push({ section, field: path, code: least === 1 ? "missing" : "too-few", params: { least } });
  if (field.maxRows !== undefined && rows.length > field.maxRows) {
    found.push({ section, field: path, code: "too-many", params: { most: field.maxRows } });
  }
  for (const row of rows) found.push(...problemsOf(section, field.rows ?? [], row, `${path}.${row.id}.`));
  return found;
}

type Found = { code: ProblemCode; params?: Record<string, string | number> };

function valueProblem(field: Field, value: AnswerValue): Found | undefined {
  const text = textOf(value);
  if (field.maxLength !== undefined && text.length > field.maxLength) {
    return { code: "too-long", params: { most: field.maxLength, length: text.length } };
  }
  switch (field.kind) {
    case "integer":
    case "money":
      return numberProblem(field, text);
    case "date":
      return isDay(text) ? undefined : { code: "not-a-date" };
    case "month":
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? undefined : { code: "not-a-month" };
    case "email":
      return isEmail(text) ? undefined : { code: "not-an-email" };
    case "phone":
      return /^\+?[\d\s()-]{6,20}$/.test(text) ? undefined : { code: "not-a-phone" };
    case "url":
      return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) ? undefined : { code: "not-an-address" };
    case "yes-no":
      return text === "yes" || text === "no" ? undefined : { code: "not-offered" };
    case "choice":
      return field.options?.includes(text) === false ? { code: "not-offered" } : undefined;
    case "choices":
      return listOf(value).every((one) => field.options?.includes(one) !== false)
        ? undefined
        : { code: "not-offered" };
    case "identifier":
      return identifierProblem(field, text);
    default:
      return undefined;
  }
}

function numberProblem(field: Field, text: string): Found | undefined {
  const number = field.kind === "money" ? parseMoney(text) : parseWhole(text);
  if (number === undefined)
    return { code: field.kind === "integer" && /^-?[\d,]+\.\d+$/.test(text) ? "not-whole" : "not-a-number" };
  const scale = field.kind === "money" ? 100 : 1;
  if (field.min !== undefined && number < field.min * scale)
    return { code: "too-small", params: { least: field.min } };
  if (field.max !== undefined && number > field.max * scale)
    return { code: "too-large", params: { most: field.max } };
  return undefined;
}

function identifierProblem(field: Field, text: string): Found | undefined {
  if (!field.identifier) return undefined;
  const parsed = parseIdentifier(field.identifier, text);
  return parsed.ok
    ? undefined
    : { code: "identifier-wrong", params: { kind: field.identifier, problem: parsed.problem } };
}

/** One address, no display name. Deliberately loose: the mailbox is proved by use. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]{2,}$/.test(text);
}
