import { deflateSync } from "node:zlib";
import sharp from "sharp";

type PdfOptions = { pages?: number; bytes?: number; trailer?: string; packedPages?: number };

/** A PDF that readers open, padded to an exact length when `bytes` is given. */
export function aPdf({ pages = 1, bytes, trailer = "", packedPages = 0 }: PdfOptions = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => index + 3);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
    ...kids.map(() => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  objects.forEach((object, index) => {
    parts.push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`));
  });
  if (packedPages > 0) parts.push(objectStream("<< /Type /Page /Parent 2 0 R >>".repeat(packedPages)));
  const end = Buffer.from(
    `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\nstartxref\n0\n%%EOF\n`,
  );
  const length = parts.reduce((sum, part) => sum + part.length, end.length);
  // One long comment line: a reader skips it.
  if (bytes !== undefined)
    parts.push(Buffer.concat([Buffer.from("%"), Buffer.alloc(bytes - length - 2, "x"), Buffer.from("\n")]));
  return Buffer.concat([...parts, end]);
}

export function objectStream(content: string | Buffer): Buffer {
  const deflated = deflateSync(content);
  return Buffer.concat([
    Buffer.from(
      `9 0 obj\n<< /Type /ObjStm /N 1 /First 0 /Filter /FlateDecode /Length ${deflated.length} >>\nstream\r\n`,
    ),
    deflated,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

export function aJpeg({ width = 60, height = 40 } = {}): Promise<Buffer> {
  return aPicture(width, height)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: "taken at home" } })
    .toBuffer();
}

export function aPng({ width = 60, height = 40 } = {}): Promise<Buffer> {
  return aPicture(width, height).png().toBuffer();
}

/** A stream in uneven pieces, so that no reader can rely on where they end, each gone when the next is asked for. */
export async function* inPieces(bytes: Uint8Array, length = 10_007): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    yield piece;
    piece.fill(0xee);
  }
}

/** A stream that breaks off after some bytes, as when the train enters the tunnel. */
export async function* brokenOff(bytes: Uint8Array, after: number): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes.subarray(0, after));
  throw Object.assign(new Error("connection lost"), { code: "upload-interrupted" });
}

/** All of a stream. Copied piece by piece, as some are gone when the next is asked for. */
export async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: { r: 12, g: 96, b: 96 } } });
}
