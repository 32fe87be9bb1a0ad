import type { Facts } from "../src/sponsorship-facts/schema.ts";
import type { Random } from "./random.ts";
import { type Node, representatives, schema } from "./schema-walk.ts";

const left = new Set(["basis", "review", "goal", "identifiers", "channel"]);
export const governingDays = [
  "2026-11-22",
  "2026-11-22",
  "2026-02-15",
  "2025-12-20",
  "2025-02-26",
  "2023-06-01",
  "2022-12-27",
  "2016-01-01",
];

/** A case with each fact there by chance; lists of at most two. Everything is drawn from the telling values. */
export function randomFacts(random: Random, presence: number): Facts {
  return object(schema, random, presence) as Facts;
}

function object(node: Node, random: Random, presence: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    if (left.has(name) || !random.chance(presence)) continue;
    const value = drawn(child, name, random, presence);
    if (value !== undefined) made[name] = value;
  }
  // An id that names nothing is how a profession is left unmatched; with neither there is nothing to match.
  return made;
}

function drawn(node: Node, name: string, random: Random, presence: number): unknown {
  if (name === "assessableIncomeHkd") {
    return random.chance(presence) ? { "2025/26": random.pick([1_999_999, 2_000_000]) } : {};
  }
  if (name === "captures" || name === "absences") {
    return random.pick([
      [],
      [{ from: "2026-09-01", to: "2026-09-30" }],
      [{ from: "2026-09-01", to: "2026-09-10" }],
    ]);
  }
  if (name === "permit") {
    return random.pick<unknown>([
      { kind: "fixed-stay", months: random.pick([5, 6]) },
      { kind: "last-date", paidOn: "2026-01-01", lastDate: random.pick(["2026-06-30", "2026-07-01"]) },
      {
        kind: "extension-only",
        oldLastDate: "2026-01-01",
        newLastDate: random.pick(["2026-06-30", "2026-07-01"]),
      },
    ]);
  }
  const variants = node.anyOf ?? node.oneOf;
  const chosen = variants === undefined ? node : random.pick(variants);
  const known = representatives(chosen, name);
  if (known.length > 0 && chosen.type !== "object" && (chosen.type !== "array" || name === "requirements")) {
    return random.pick(known.filter((one) => chosen.type !== "array" || Array.isArray(one)));
  }
  if (chosen.type === "array") {
    if (chosen.items?.properties === undefined) return random.pick([[], ["x"]]);
    return Array.from({ length: random.below(3) }, () => object(chosen.items as Node, random, presence));
  }
  return chosen.properties === undefined ? undefined : object(chosen, random, presence);
}
