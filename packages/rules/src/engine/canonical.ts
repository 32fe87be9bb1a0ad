/**
 * JSON with one spelling: keys sorted by code unit, no spaces, absent keys left out, numbers as JSON writes
 * them. Equal values give equal bytes in every runtime, which digests and replays rely on.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(",")}]`;
  if (typeof value === "number" && !Number.isFinite(value)) return value > 0 ? '"unbounded"' : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const record = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) {
    const one = record[key];
    if (one !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(one)}`);
  }
  return `{${parts.join(",")}}`;
}
