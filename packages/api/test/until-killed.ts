import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Scripts that work without end; named whole, so that tools see that they are used. */
export const endless = {
  upload: new URL("./upload-until-killed.ts", import.meta.url),
  submit: new URL("./submit-until-killed.ts", import.meta.url),
  scan: new URL("./scan-until-killed.ts", import.meta.url),
  rotation: new URL("./rotate-until-killed.ts", import.meta.url),
};

/**
 * Runs one of them, which says a line for each thing it was acknowledged, and kills it outright
 * some milliseconds after the first; `before` is what happens just then. Returns the lines.
 */
export async function untilKilled(
  script: URL,
  args: string[],
  lifetimeMs: number,
  before?: () => Promise<void>,
): Promise<string[]> {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    // What it says of the loss of what it needs is no news.
    stdio: ["ignore", "pipe", before ? "ignore" : "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  await delay(lifetimeMs);
  await before?.();
  child.kill("SIGKILL");
  await ended;
  // A line without its end was cut by the kill: it is the newline that acknowledges.
  return Buffer.concat(said).toString().split("\n").slice(0, -1);
}
