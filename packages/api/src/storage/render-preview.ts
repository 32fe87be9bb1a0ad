import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { UploadRefused } from "./refusal.ts";

export type PreviewWish = {
  pdf: boolean;
  /** Counted from 1; an image has one. */
  page: number;
  /** The longer side, in pixels; 0 only counts the pages. */
  side: number;
  /** Clockwise. */
  turn: 0 | 90 | 180 | 270;
};
export type Preview = { pages: number; jpeg: Buffer };

/**
 * Draws a page of a PDF, or an image, as a JPEG: nothing of the sender's bytes, position or camera remains. A
 * process of its own does it, without our environment, with a limit on its time, memory and answer, two at a
 * time. Throws "upload-damaged" for what cannot be drawn within them.
 */
export async function renderPreview(bytes: AsyncIterable<Uint8Array>, wish: PreviewWish): Promise<Preview> {
  await turnAtTheDesk();
  try {
    return await draw(bytes, wish);
  } catch (cause) {
    throw new UploadRefused("upload-damaged", { cause });
  } finally {
    waiting.shift()?.();
    busy -= 1;
  }
}

async function draw(bytes: AsyncIterable<Uint8Array>, wish: PreviewWish): Promise<Preview> {
  const child = spawn(process.execPath, ["--max-old-space-size=256", program, JSON.stringify(wish)], {
    // The decoder of a stranger's file needs no secret of ours.
    ...{ env: {}, stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), mostSeconds * 1000);
  const watch = setInterval(() => void killWhenLarge(child), 250);
  try {
    const sent = pipeline(Readable.from(bytes), child.stdin as NodeJS.WritableStream);
    // A child that ends early leaves a broken pipe; that it ended is what counts.
    const [answer] = await Promise.all([readAnswer(child), sent.catch(() => undefined)]);
    const end = answer.indexOf(0x0a);
    const { pages } = JSON.parse(answer.subarray(0, end).toString());
    return { pages, jpeg: answer.subarray(end + 1) };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.kill("SIGKILL");
  }
}

function readAnswer(child: ChildProcess): Promise<Buffer> {
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
      else reject(new Error(`The renderer ended with ${code ?? signal}.`));
    });
  });
}

/** WebAssembly and libvips keep their memory outside the heap that Node can bound. */
async function killWhenLarge(child: ChildProcess): Promise<void> {
  const status = await readFile(`/proc/${child.pid}/statm`, "utf8").catch(() => "");
  const pages = Number(status.split(" ")[1] ?? 0);
  if (pages * 4096 > mostMemory) child.kill("SIGKILL");
}

/** The second may draw while the first is being read; more would only share the same cores. */
async function turnAtTheDesk(): Promise<void> {
  busy += 1;
  if (busy > mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
}

let busy = 0;
const waiting: (() => void)[] = [];
const mostAtOnce = 2;
const mostSeconds = 20;
const mostMemory = 1024 * 1024 * 1024;
const mostAnswer = 16 * 1024 * 1024;
const program = fileURLToPath(new URL("./render-child.ts", import.meta.url));
