/** A change somebody could make, with what it costs to make and the thing it occupies. */
export type Move<S> = {
  readonly id: string;
  readonly cost: number;
  /** Two moves of one slot exclude each other: a day can be moved once. */
  readonly slot: string;
  readonly apply: (state: S) => S;
};

/**
 * The cheapest sets of moves after which the goal holds, at most `most` moves in a set and `k` sets, no set
 * containing another. Each set is found by evaluating the goal itself, so each one is verified.
 */
export function cheapestSets<S>(
  state: S,
  moves: readonly Move<S>[],
  holds: (state: S) => boolean,
  { k, most }: { k: number; most: number },
): Move<S>[][] {
  const sorted = [...moves].sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  const found: { at: number[]; set: Move<S>[] }[] = [];
  // Sets in the order of their cost; a set grows only by moves that come later in the list.
  let front: { at: number[]; cost: number }[] = sorted.map((move, at) => ({ at: [at], cost: move.cost }));
  while (front.length > 0 && found.length < k) {
    let best = 0;
    for (const [index, one] of front.entries()) if (before(one, front[best])) best = index;
    const [next] = front.splice(best, 1);
    if (next === undefined) break;
    if (found.some((one) => one.at.every((at) => next.at.includes(at)))) continue;
    const set = next.at.flatMap((at) => sorted[at] ?? []);
    let changed = state;
    for (const move of set) changed = move.apply(changed);
    if (holds(changed)) {
      found.push({ at: next.at, set });
      continue;
    }
    if (next.at.length >= most) continue;
    for (let at = (next.at.at(-1) ?? -1) + 1; at < sorted.length; at++) {
      const move = sorted[at];
      if (move === undefined || set.some((one) => one.slot === move.slot)) continue;
      front.push({ at: [...next.at, at], cost: next.cost + move.cost });
    }
    if (front.length > 20_000) front = front.slice(0, 20_000);
  }
  return found.map((one) => one.set);
}

function before(
  one: { at: number[]; cost: number },
  other: { at: number[]; cost: number } | undefined,
): boolean {
  if (other === undefined) return true;
  return one.cost !== other.cost ? one.cost < other.cost : one.at.length < other.at.length;
}
