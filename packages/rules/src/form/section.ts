import type { IdentifierKind } from "../identifier/identifier.ts";

/**
 * A form section as data: one description gives the page its controls, the draft its shape, the server its checks
 * and the filing pack its place in the e-form. Wording is not here: `messages` words `section.field`.
 */
export type FieldKind =
  | "text"
  | "long-text"
  | "email"
  | "phone"
  | "url"
  | "integer"
  | "money"
  | "date"
  | "month"
  | "yes-no"
  | "choice"
  | "choices"
  | "identifier"
  | "rows";

export type FieldCondition = { field: string; is: string | readonly string[] };

export type Field = {
  name: string;
  kind: FieldKind;
  /** Needed before the section counts as complete. A field that is hidden by `when` is never needed. */
  required?: boolean;
  /** Shown only when another field of the same section (or of the same row) has one of these values. */
  when?: FieldCondition;
  options?: readonly string[];
  maxLength?: number;
  /** The date field, beside this one, that may not lie after it. */
  notBefore?: string;
  min?: number;
  max?: number;
  /** Kind of number, for `kind: "identifier"`: see `identifier/identifier.ts`. */
  identifier?: IdentifierKind;
  /** Identity data: masked after typing, revealed only with a reason. */
  sensitive?: boolean;
  /** Columns of a repeating group. Each row also carries a stable `id`. */
  rows?: readonly Field[];
  maxRows?: number;
  minRows?: number;
  /**
   * The one fact for whose sake it is asked, by its path, and the fact of the post that brings it up: a case of which
   * no verdict hangs on it does not ask. Absent means always asked.
   */
  asks?: { fact: string; because: string };
  /** The field of the official form that this answer goes to, e.g. "ID990A.A1.dob". */
  form?: string;
  /** How sure we are that the official form asks this; absent means that the product asks it. */
  confidence?: "official" | "official-copy" | "secondary" | "third-party-code" | "background-verify";
};

export type Section<Id extends string = string> = { id: Id; fields: readonly Field[] };

/** A draft exactly as typed. Absent means never answered; an empty string means cleared. */
export type Row = { id: string } & { [field: string]: string | string[] };
export type AnswerValue = string | string[] | Row[];
export type Answers = { [field: string]: AnswerValue };

/** Fields that apply to these answers, in order: conditions are looked up among the answers themselves. */
export function visibleFields(fields: readonly Field[], answers: Answers | Row): Field[] {
  return fields.filter((field) => isVisible(field, answers));
}

export function isVisible(field: Field, answers: Answers | Row): boolean {
  if (!field.when) return true;
  const value = answers[field.when.field];
  const wanted = typeof field.when.is === "string" ? [field.when.is] : field.when.is;
  if (Array.isArray(value)) return value.some((one) => typeof one === "string" && wanted.includes(one));
  return typeof value === "string" && wanted.includes(value);
}

/** An answer as one text; rows and lists have none. */
export function textOf(value: AnswerValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

export function listOf(value: AnswerValue | undefined): string[] {
  if (!Array.isArray(value)) return typeof value === "string" && value !== "" ? [value] : [];
  return value.filter((one): one is string => typeof one === "string");
}

export function rowsOf(value: AnswerValue | undefined): Row[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Row => typeof one === "object");
}

export function hasAnswer(value: AnswerValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : textOf(value) !== "";
}
