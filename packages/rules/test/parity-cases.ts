import { assess } from "../src/assess.ts";
import { canonicalJson } from "../src/engine/canonical.ts";
import { sha256 } from "../src/engine/sha256.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";

/**
 * One digest over the assessments of all cases: equal digests mean equal answers. Every tenth case goes in
 * whole; of the others the traces and citations, which repeat the rules, are left out.
 */
export function digestOf(cases: readonly { facts: Facts; on: string }[]): string {
  const digests = cases.map(({ facts, on }, at) => {
    const assessment = assess(facts, { on });
    return sha256(canonicalJson(at % 10 === 0 ? assessment : bare(assessment)));
  });
  return sha256(digests.join("\n"));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "trace" && key !== "citations");
  return Object.fromEntries(kept.map(([key, one]) => [key, bare(one)]));
}
