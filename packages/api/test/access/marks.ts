/**
 * Words planted in an organisation's rows. A class says how far the word may go:
 * `queue` names and titles that all staff see · `org` the organisation itself, its people and invitations · `case` what
 * the employer wrote · `hers` what only the candidate and staff in the case see · `both` what either side may see ·
 * `staff` the agency's own words.
 */
export const markClasses = ["queue", "org", "case", "hers", "both", "staff"] as const;
export type MarkClass = (typeof markClasses)[number];
export type House = "A" | "B";

export function mark(house: House, kind: MarkClass): string {
  return `Mark${house}${kind}Mark`;
}

/** The planted words found in an answer, in any spelling of letters. */
export function marksIn(answer: unknown): string[] {
  const text = JSON.stringify(answer, plain)?.toLowerCase() ?? "";
  const all = (["A", "B"] as const).flatMap((house) => markClasses.map((kind) => ({ house, kind })));
  return all
    .filter(({ house, kind }) => text.includes(mark(house, kind).toLowerCase()))
    .map(({ house, kind }) => `${house}.${kind}`);
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (Buffer.isBuffer(value)) return value.toString("latin1");
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1");
  if (value instanceof Map || value instanceof Set) return [...value];
  return value;
}
