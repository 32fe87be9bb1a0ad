export type Timing = {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

const rounds = 40;

/**
 * Times a piece of work: calls a second of one core (by the processor's time, so that a neighbour on the
 * machine does not count), and microseconds at the middle and near the end, of the calmest of some rounds.
 */
export async function timed(count: number, work: (at: number) => unknown): Promise<Timing> {
  for (let at = 0; at < Math.min(count, 3000); at++) await work(at);
  const share = Math.ceil(count / rounds);
  let perSecond = 0;
  let calm = { p50: Infinity, p99: Infinity };
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (let at = 0; at < share; at++) {
      const done = work(at);
      if (done instanceof Promise) await done;
    }
    const { user, system } = process.cpuUsage(before);
    perSecond = Math.max(perSecond, Math.round((share * 1_000_000) / (user + system)));
    const times = new Float64Array(share);
    for (let at = 0; at < share; at++) {
      const start = performance.now();
      const done = work(at);
      if (done instanceof Promise) await done;
      times[at] = performance.now() - start;
    }
    const found = percentiles(times);
    if (found.p99 < calm.p99) calm = found;
  }
  return { count, perSecond, ...calm };
}

function percentiles(times: Float64Array): { p50: number; p99: number } {
  const sorted = times.toSorted();
  const at = (part: number) => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10_000) / 10;
  return { p50: at(0.5), p99: at(0.99) };
}
