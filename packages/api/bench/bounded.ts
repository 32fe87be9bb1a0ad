type Step = () => unknown;
export type Bounded = ReturnType<typeof bounded>;

/**
 * Bounds a measurement in time and leaves nothing behind: what is given to `after` is done, the latest first, by `end`,
 * and also when the minutes are over or somebody presses Ctrl-C. Then the process ends, with 1 or 130.
 */
export function bounded(minutes: number) {
  const steps: Step[] = [];
  let ending: Promise<void> | undefined;
  let givenUp = false;
  const cleanUp = () => {
    ending ??= undo(steps);
    return ending;
  };

  function giveUp(why: string, code: number): void {
    if (givenUp) return;
    givenUp = true;
    process.stderr.write(`${why}\n`);
    // What is still under way now meets a database and servers that are being taken away, which says nothing more.
    process.on("uncaughtException", () => {});
    process.on("unhandledRejection", () => {});
    void cleanUp().finally(() => process.exit(code));
  }

  const timer = setTimeout(
    () => giveUp(`Not done after ${Math.round(minutes * 10) / 10} minutes`, 1),
    minutes * 60_000,
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => giveUp(`Ended by ${signal}`, 130));
  }
  function after(step: Step): void {
    // What is registered while all is being taken away is taken away with it.
    steps.push(step);
    if (givenUp) throw new Error("Given up");
  }

  return {
    after,
    /** Nothing new is to be begun: somebody has pressed Ctrl-C, or the minutes are over. */
    isGivenUp: () => givenUp,
    /**
     * What is being opened is closed afterwards, also when the end comes while it opens: then it is waited for, or it
     * would leave behind what it was just making.
     */
    opened<Opened>(opening: Promise<Opened>, close: (opened: Opened) => unknown): Promise<Opened> {
      after(async () => {
        const opened = await opening.then((value) => ({ value })).catch(() => undefined);
        if (opened) await close(opened.value);
      });
      return opening;
    },
    /** Does what is to be done afterwards. Once given up it never resolves, so that no figures of half a run are kept. */
    async end(): Promise<void> {
      clearTimeout(timer);
      await cleanUp();
      if (givenUp) await new Promise(() => {});
    },
  };
}

/** What was typed behind the command: pnpm hands on the "--" with which npm tells its own options from a script's. */
export function typedWords(): string[] {
  return process.argv.slice(2).filter((word) => word !== "--");
}

async function undo(steps: Step[]): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await inTime(Promise.resolve(step()));
    } catch (error) {
      process.stderr.write(`Cleaning up: ${error instanceof Error ? error.message : "failed"}\n`);
    }
  }
}

/** Something that does not end must not keep the rest from being cleaned up. */
function inTime(done: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${stepSeconds} s`)), stepSeconds * 1000);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

// Longer than the fifteen seconds after which processes are killed that were asked to end.
const stepSeconds = 30;
