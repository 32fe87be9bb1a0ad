// A program of its own, started for one attempt and ended with it, like the one that draws pages. Reads a JPEG that we
// drew from its standard input; writes the recognised lines. Imports nothing of ours.
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { createWorker, OEM, PSM } from "tesseract.js";

// Nobody waits for it: whoever asks for a page comes first.
setPriority(constants.priority.PRIORITY_LOW);
const { turn, foot }: { turn: number; foot: boolean } = JSON.parse(process.argv[2] ?? "");
const { data: pixels, info } = await sharp(await readAll())
  .rotate(turn)
  .greyscale()
  .raw()
  .toBuffer({ resolveWithObject: true });
const { width, height, channels } = info;
const top = foot ? Math.round(height * 0.6) : 0;
const picture = await sharp(pixels, { raw: { width, height, channels } })
  .extract({ left: 0, top, width, height: height - top })
  .normalise()
  .resize({ width: 1700 })
  .png()
  .toBuffer();

// The older, shape by shape engine: the newer one guesses words, and the zone has none.
const worker = await createWorker("eng", OEM.TESSERACT_ONLY, {
  langPath: join(
    dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
    "4.0.0",
  ),
  ...{ cacheMethod: "none", gzip: true, legacyCore: true, legacyLang: true },
});
await worker.setParameters({
  tessedit_char_whitelist: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
  tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
  user_defined_dpi: "300",
});
const { data } = await worker.recognize(picture);
process.stdout.write(data.text);
await worker.terminate();

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
