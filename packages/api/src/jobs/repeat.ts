export type Loop = { wake(): void; stop(): Promise<void> };

/**
 * Runs `work` now, at least every `intervalMs`, and soon after each `wake`; never twice at a time. A wake during a
 * run is followed by one more run, so nothing that was written before the wake is missed.
 */
export function everySoOften(
  intervalMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Loop {
  let again = true;
  let stopped = false;
  let interrupt = () => {};

  const done = (async () => {
    while (!stopped) {
      again = false;
      await work().catch(onError);
      if (!again && !stopped) await pause();
    }
  })();

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, intervalMs);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    wake() {
      again = true;
      interrupt();
    },
    stop() {
      stopped = true;
      interrupt();
      return done;
    },
  };
}
