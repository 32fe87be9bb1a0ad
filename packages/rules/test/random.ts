/** A small generator of numbers (mulberry32): the same seed gives the same cases on every machine. */
export type Random = {
  next: () => number;
  below: (n: number) => number;
  pick: <T>(from: readonly T[]) => T;
  chance: (p: number) => boolean;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    chance: (p) => next() < p,
  };
}
