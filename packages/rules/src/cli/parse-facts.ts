import { isDay } from "../calendar/day.ts";
import { series } from "../law/series.ts";
import { type Facts, factsJsonSchema, factsSchema } from "../sponsorship-facts/schema.ts";
import { nearest } from "./nearest.ts";

/** Input that cannot be assessed; the message names the place. */
export class BadInput extends Error {}

/**
 * Reads the facts of a case from JSON: the facts themselves, or `{ "on": …, "facts": … }`. The governing day
 * is the one asked for, else the one in the file, else the day of lodging. Throws {@link BadInput}.
 */
export function parseFacts(text: string, asked: string | undefined): { facts: Facts; on: string } {
  const { told, on: inFile } = unwrap(parseJson(text));
  const read = factsSchema.safeParse(told);
  if (!read.success) throw new BadInput(firstFault(read.error.issues, told));
  const facts = read.data;
  const on = asked ?? inFile ?? facts.application?.lodgedAt?.slice(0, 10);
  if (on === undefined) {
    throw new BadInput('on: say which day governs the case, with --on 2026-11-22 or as "on" in the file');
  }
  const launch = String(series["scheme.launch"]?.[0]?.value);
  if (on < launch) throw new BadInput(`on: ${on} is before the scheme began on ${launch}`);
  if (on > "2199-12-31") throw new BadInput(`on: ${on} is beyond the calendar of these rules`);
  return { facts, on };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    const line = before.split("\n").length;
    throw new BadInput(`line ${line}: this is not JSON${text.trim() === "" ? "; the input is empty" : ""}`);
  }
}

function unwrap(told: unknown): { told: unknown; on: string | undefined } {
  if (typeof told !== "object" || told === null || Array.isArray(told))
    throw new BadInput("The facts must be one JSON object");
  const record = told as Record<string, unknown>;
  const { on, name: _name, note: _note, ...rest } = record;
  if (on !== undefined && !isDay(on))
    throw new BadInput(`on: ${JSON.stringify(on)} is not a day of the calendar; write it as 2026-11-22`);
  return { told: "facts" in record ? record.facts : rest, on: on === undefined ? undefined : String(on) };
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[]; errors?: Issue[][] };

function firstFault(issues: readonly unknown[], told: unknown): string {
  const [issue] = issues as Issue[];
  if (issue === undefined) return "The facts cannot be read";
  // Of the forms a value may take, speak of the one that came furthest.
  const inner = issue.errors?.map(([first]) => first).filter((one) => one !== undefined);
  const furthest = inner?.sort(
    (a, b) =>
      b.path.length - a.path.length ||
      Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys"),
  )[0];
  if (furthest !== undefined)
    return firstFault([{ ...furthest, path: [...issue.path, ...furthest.path] }], told);
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys ?? [];
    const known = namesAt(issue.path);
    const hint = known.length === 0 ? "" : `; did you mean "${nearest(key, known)}"?`;
    return `${place === "" ? key : `${place}.${key}`}: there is no such fact${hint}`;
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    told,
  );
  const shown = value === undefined ? "" : ` (given: ${JSON.stringify(value).slice(0, 60)})`;
  return `${place}: ${plain(issue.message)}${shown}`;
}

function plain(message: string): string {
  return message
    .replace(/^Invalid input: /, "")
    .replace(/^Invalid option: /, "")
    .replace(/^Too /, "too ");
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((at, key) => {
    if (typeof key === "number") return `${at}[${key}]`;
    return at === "" ? String(key) : `${at}.${String(key)}`;
  }, "");
}

type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
};

function namesAt(path: readonly PropertyKey[]): string[] {
  let at: JsonSchema[] = [factsJsonSchema() as JsonSchema];
  for (const key of path) {
    at = at.flatMap((one) => {
      const next = typeof key === "number" ? one.items : one.properties?.[String(key)];
      return next === undefined ? [] : [next, ...(next.anyOf ?? []), ...(next.oneOf ?? [])];
    });
  }
  return at.flatMap((one) => Object.keys(one.properties ?? {}));
}
