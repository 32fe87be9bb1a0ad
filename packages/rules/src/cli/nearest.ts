/** The known name nearest to one that is not known, by the fewest letters changed. */
export function nearest(name: string, known: readonly string[]): string {
  let best = known[0] ?? "";
  let least = Infinity;
  for (const one of known) {
    const steps = distance(name.toLowerCase(), one.toLowerCase());
    if (steps < least) [best, least] = [one, steps];
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
