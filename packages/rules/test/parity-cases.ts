import { assess } from "../src/assess.ts";
import { canonicalJson } from "../src/engine/canonical.ts";
import { sha256 } from "../src/engine/sha256.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";

/** One digest over the assessments of all cases: equal digests mean equal bytes. */
export function digestOf(cases: readonly { facts: Facts; on: string }[]): string {
  return sha256(cases.map(({ facts, on }) => sha256(canonicalJson(assess(facts, { on })))).join("\n"));
}
