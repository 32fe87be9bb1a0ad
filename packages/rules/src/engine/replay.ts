import { canonicalJson } from "./canonical.ts";

export type Replay = { readonly same: boolean; readonly diff: readonly string[] };

/** Compares what was stored with what comes out now; `diff` names the places, the first hundred of them. */
export function compareStored(stored: unknown, now: unknown): Replay {
  if (canonicalJson(stored) === canonicalJson(now)) return { same: true, diff: [] };
  const diff: string[] = [];
  differ(stored, now, "", diff);
  return { same: false, diff };
}

function differ(a: unknown, b: unknown, at: string, diff: string[]): void {
  if (diff.length >= 100) return;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    if (canonicalJson(a) !== canonicalJson(b)) diff.push(at);
    return;
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()) {
    differ(left[key], right[key], at === "" ? key : `${at}.${key}`, diff);
  }
}
