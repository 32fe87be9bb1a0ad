type UnderWay = { stop(): void; done: Promise<unknown> };

/** The requests of this process that are taking bytes, by upload. */
const underWay = new Map<string, UnderWay>();

/**
 * Ends the request that is taking bytes of this upload, and waits until what it had is safe. A phone that comes
 * out of the tunnel asks on a new connection how far it got, long before the old one is known to be dead.
 * (In another process the database decides: whoever comes second there is told that his bytes do not follow.)
 */
export async function takeOver(uploadId: string): Promise<void> {
  const current = underWay.get(uploadId);
  current?.stop();
  await current?.done.catch(() => undefined);
}

/** Runs `take` with the bytes as far as they come: a broken connection and `takeOver` end them, neither is an error. */
export async function takeBytes<T>(
  uploadId: string,
  source: AsyncIterable<Uint8Array>,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const stop = stopSign();
  const done = take(asFarAsItComes(source, stop));
  const entry = { stop: stop.now, done };
  underWay.set(uploadId, entry);
  try {
    return await done;
  } finally {
    if (underWay.get(uploadId) === entry) underWay.delete(uploadId);
  }
}

async function* asFarAsItComes(
  source: AsyncIterable<Uint8Array>,
  stop: ReturnType<typeof stopSign>,
): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await stop.orElse(() => pieces.next());
      if (next === null || next.done) break;
      yield next.value;
    }
  } catch {
    // The line is dead and nobody hears an answer; what had arrived is what counts.
  } finally {
    void pieces.return?.()?.catch(() => undefined);
  }
}

/** Not `Promise.race` with one promise for all pieces: that holds every piece until the last one has come. */
function stopSign() {
  let stopped = false;
  let wake: () => void = () => undefined;
  return {
    now(): void {
      stopped = true;
      wake();
    },
    orElse<T>(next: () => Promise<T>): Promise<T | null> {
      if (stopped) return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        wake = () => resolve(null);
        next().then(resolve, reject);
      });
    },
  };
}
