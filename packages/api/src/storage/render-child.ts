// A program of its own, started for one picture and ended with it: a file that breaks a decoder breaks this and
// nothing else. Reads the file from its standard input; says one line of JSON and then the JPEG. Imports nothing of ours.
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";

type Wanted = { pdf: boolean; page: number; side: number; turn: number };

const wanted: Wanted = JSON.parse(process.argv[2] ?? "");
const file = await readAll();
const drawn = wanted.pdf ? await drawPage(file, wanted) : { pages: 1, jpeg: await drawImage(file, wanted) };
process.stdout.write(`${JSON.stringify({ pages: drawn.pages })}\n`);
process.stdout.write(drawn.jpeg);

async function drawPage(bytes: Buffer, { page, side, turn }: Wanted) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages = document.getPageCount();
  if (side === 0 || page > pages) return { pages, jpeg: Buffer.alloc(0) };
  const one = document.getPage(page - 1);
  const { originalWidth, originalHeight } = one.getOriginalSize();
  // A page of a hundred metres is a bomb, and one of a few points would be drawn a thousand times its size.
  const scale = Math.min(side / Math.max(originalWidth, originalHeight, 1), 8);
  const { data, width, height } = await one.render({ scale, render: async (pixels) => pixels.data });
  const raw = { width, height, channels: 4 as const };
  const jpeg = await sharp(data, { raw })
    .rotate(turn)
    .flatten({ background: "white" })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { pages, jpeg };
}

async function drawImage(bytes: Buffer, { side, turn }: Wanted): Promise<Buffer> {
  if (side === 0) return Buffer.alloc(0);
  // Upright as the camera meant it first, then as the reader wants it.
  const upright = await sharp(bytes, { limitInputPixels: 100_000_000, sequentialRead: true, failOn: "error" })
    .rotate()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  return sharp(upright.data, { raw: { width, height, channels } })
    .rotate(turn)
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
