export type Timing = {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

/** Times a piece of work one call at a time: calls a second, and microseconds at the middle and near the end. */
export async function timed(count: number, work: (at: number) => unknown): Promise<Timing> {
  const warm = Math.min(count, 2000);
  for (let at = 0; at < warm; at++) await work(at);
  const times = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const before = performance.now();
    const done = work(at);
    if (done instanceof Promise) await done;
    times[at] = performance.now() - before;
  }
  return { count, perSecond: await rate(count, work), ...percentiles(times) };
}

/** Calls a second without a clock around each call: the best of five rounds, so that a neighbour does not count. */
async function rate(count: number, work: (at: number) => unknown): Promise<number> {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const before = performance.now();
    for (let at = 0; at < count; at++) {
      const done = work(at);
      if (done instanceof Promise) await done;
    }
    best = Math.max(best, (count * 1000) / (performance.now() - before));
  }
  return Math.round(best);
}

function percentiles(times: Float64Array): { p50: number; p99: number } {
  const sorted = times.toSorted();
  const at = (part: number) => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10_000) / 10;
  return { p50: at(0.5), p99: at(0.99) };
}
