import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import sharp from "sharp";
import { maxImagePixels } from "./limits.ts";
import { UploadRefused } from "./refusal.ts";

/**
 * Decodes an image and draws it again as a JPEG of at most 1,600 points a side: upright, without metadata.
 * One at a time, as a decoded picture can take hundreds of megabytes. Throws "upload-damaged".
 */
export function renderPreview(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const drawn = queue.then(() => draw(bytes));
  queue = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const image = sharp({ limitInputPixels: maxImagePixels, sequentialRead: true, failOn: "error" })
    .rotate()
    .resize({ width: 1600, height: 1600, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .jpeg({ quality: 80 });
  try {
    const [, drawn] = await Promise.all([pipeline(Readable.from(bytes), image), image.toBuffer()]);
    return drawn;
  } catch (cause) {
    throw new UploadRefused("upload-damaged", { cause });
  }
}

let queue: Promise<unknown> = Promise.resolve();
