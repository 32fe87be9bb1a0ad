import { readFile } from "node:fs/promises";
import sharp from "sharp";

/** A page of paper with its name in large letters, as a PNG: enough to preview, and plainly no real document. */
export function aPaper(title: string): Promise<Buffer> {
  const known = drawn.get(title);
  if (known) return known;
  const paper = drawPaper(title);
  drawn.set(title, paper);
  return paper;
}

const drawn = new Map<string, Promise<Buffer>>();

async function drawPaper(title: string): Promise<Buffer> {
  const safe = title.replace(/[<&>"]/g, "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="827" height="1169">
    <rect width="827" height="1169" fill="#fbfaf6"/>
    <rect x="60" y="60" width="707" height="1049" fill="none" stroke="#9aa5a5" stroke-width="2"/>
    <text x="100" y="170" font-family="sans-serif" font-size="40" fill="#16211f">${safe}</text>
    <text x="100" y="230" font-family="sans-serif" font-size="24" fill="#5a6664">Specimen for demonstration. Not a document.</text>
    ${Array.from({ length: 16 }, (_, line) => `<rect x="100" y="${310 + line * 42}" width="${line % 4 === 3 ? 380 : 620}" height="10" fill="#dfe4e2"/>`).join("")}
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A passport page of our own drawing in the name of SPECIMEN; its number is nobody's, its machine-readable lines are right. */
export function specimenPassport(): Promise<Buffer> {
  return readFile(new URL("../test/specimens/passport.jpg", import.meta.url));
}

/** The bytes as a stream, as a browser would send them. */
export async function* streamOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
