import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

export type ChildLimits = {
  /** The file of the program. */
  program: URL;
  argument: string;
  seconds: number;
  /** Of its answer, in bytes. */
  mostAnswer: number;
};

/** It was stopped for the time it took: that says as much of the machine as of the file. */
export class OutOfTime extends Error {
  override name = "OutOfTime";
}

/**
 * Has a stranger's file read by a process of its own, without our environment, with a limit on its time, memory and
 * answer. Resolves with what it wrote; rejects when it ended in any other way than well, with `OutOfTime` when that was
 * its time.
 */
export async function boundedChild(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { program, argument, seconds, mostAnswer }: ChildLimits,
): Promise<Buffer> {
  const child = spawn(process.execPath, ["--max-old-space-size=256", fileURLToPath(program), argument], {
    // The decoder of a stranger's file needs no secret of ours.
    ...{ env: {}, stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, seconds * 1000);
  const watch = setInterval(() => void killWhenLarge(child), 250);
  try {
    const sent = pipeline(Readable.from(bytes), child.stdin as NodeJS.WritableStream);
    // A child that ends early leaves a broken pipe; that it ended is what counts.
    const [answer] = await Promise.all([readAnswer(child, mostAnswer), sent.catch(() => undefined)]);
    return answer;
  } catch (error) {
    throw late ? new OutOfTime(`The program took longer than ${seconds} s.`, { cause: error }) : error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.kill("SIGKILL");
  }
}

function readAnswer(child: ChildProcess, mostAnswer: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostAnswer) child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`The program ended with ${code ?? signal}.`));
    });
  });
}

/** WebAssembly and libvips keep their memory outside the heap that Node can bound. */
async function killWhenLarge(child: ChildProcess): Promise<void> {
  const status = await readFile(`/proc/${child.pid}/statm`, "utf8").catch(() => "");
  const pages = Number(status.split(" ")[1] ?? 0);
  if (pages * 4096 > mostMemory) child.kill("SIGKILL");
}

const mostMemory = 1024 * 1024 * 1024;
