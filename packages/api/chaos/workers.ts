import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dice } from "./dice.ts";

export type Workers = { ready(): number; kills(): number; killOne(): void; stop(): Promise<void> };

const script = fileURLToPath(new URL("worker.ts", import.meta.url));
const cache = join(tmpdir(), "causeway-compiled");
const tsconfig = fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url));

/** Three workers; one that is killed is replaced by a new process at once. */
export function startWorkers(dice: Dice, env: Record<string, string>): Workers {
  const running = new Set<ChildProcess>();
  const ready = new Set<ChildProcess>();
  /** How many messages each is sending now. */
  const inHand = new Map<ChildProcess, number>();
  let killed = 0;
  let stopping = false;
  for (let count = 0; count < 3; count += 1) start();

  function start(): void {
    const worker = spawn(process.execPath, ["--import", "tsx", script], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // Twenty of them start: what the first has compiled, the others need not.
      env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: tsconfig, NODE_COMPILE_CACHE: cache, ...env },
    });
    running.add(worker);
    worker.on("message", (said) => {
      if (said === "ready") ready.add(worker);
      else inHand.set(worker, (inHand.get(worker) ?? 0) + (said === "sending" ? 1 : -1));
    });
    worker.once("exit", () => {
      running.delete(worker);
      ready.delete(worker);
      inHand.delete(worker);
      if (!stopping) start();
    });
  }

  return {
    /** How many are at work now. */
    ready: () => ready.size,
    kills: () => killed,
    /** Kills a worker, one that is sending if there is one; does nothing while none has started. */
    killOne() {
      const sending = [...ready].filter((worker) => (inHand.get(worker) ?? 0) > 0);
      const victims = sending.length > 0 ? sending : [...ready];
      const victim = victims[Math.floor(dice() * victims.length)];
      if (!victim) return;
      ready.delete(victim);
      if (victim.kill("SIGKILL")) killed += 1;
    },
    async stop() {
      stopping = true;
      const left = [...running];
      const gone = left.map((worker) => once(worker, "exit"));
      for (const worker of left) worker.kill("SIGKILL");
      await Promise.all(gone);
    },
  };
}
