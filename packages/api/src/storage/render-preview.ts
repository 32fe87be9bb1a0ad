import { boundedChild } from "./bounded-child.ts";
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
  const limits = { program, argument: JSON.stringify(wish), seconds: mostSeconds, mostAnswer };
  const answer = await boundedChild(bytes, limits);
  const end = answer.indexOf(0x0a);
  const { pages } = JSON.parse(answer.subarray(0, end).toString());
  return { pages, jpeg: answer.subarray(end + 1) };
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
const mostAnswer = 16 * 1024 * 1024;
const program = new URL("./render-child.ts", import.meta.url);
