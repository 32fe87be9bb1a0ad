/**
 * What comes in, without the characters that no text is meant to hold: texts copied out of PDFs and slides carry
 * controls that are never seen, of which PostgreSQL refuses NUL and the half of a pair, so that an answer could not
 * be saved and nobody could tell why. Marks that turn the direction of everything after them go too: a name that
 * holds one would show the words beside it backwards. Files, dates and streams pass as they are.
 */
export function keepable(value: unknown, depth = deepest): unknown {
  if (typeof value === "string") return keepableText(value);
  if (depth === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => keepable(one, depth - 1));
  // A stream may be any object that says so.
  if (Symbol.asyncIterator in value) return value;
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keepable(one, depth - 1)]));
}

// Answers with their rows are four deep; what is nested deeper is no input of ours and is refused by its schema.
const deepest = 8;

const unseen = /[^\P{Cc}\t\n\r]|[\u202D\u202E]/gu;
// Slides and word processors part lines by these two.
const otherBreaks = /\r?[\v\f]/g;

function keepableText(text: string): string {
  return text.toWellFormed().replace(otherBreaks, "\n").replace(unseen, "");
}
