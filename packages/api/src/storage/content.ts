import { evidenceMediaTypes } from "@causeway/rules/evidence/schema";
import { fileTypeFromBuffer } from "file-type";
import { maxImagePixels, maxPdfPages } from "./limits.ts";
import { pdfScan } from "./pdf-scan.ts";
import { UploadRefused } from "./refusal.ts";

export type AcceptedMediaType = (typeof evidenceMediaTypes)[number];

/** What a file is by its content. Never by its name or by what the browser says it is. */
export type Content = {
  mediaType: AcceptedMediaType;
  pages: number | null;
  width: number | null;
  height: number | null;
};

/**
 * Watches a stream go by and keeps a copy of its two ends, so that judging a 50 MB file costs about 1 MB.
 * `finish` throws `UploadRefused` when the file is not plainly one PDF, JPEG or PNG within our limits.
 */
export function contentInspector() {
  const head: Buffer[] = [];
  let headBytes = 0;
  const last = lastBytes();
  const pdf = pdfScan();

  return {
    push(chunk: Uint8Array): void {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const wanted = startsAsPdf(head[0]) ? pdfHeadLength : headLength;
      if (headBytes < wanted) {
        const part = Buffer.from(bytes.subarray(0, wanted - headBytes));
        head.push(part);
        headBytes += part.length;
      }
      last.push(bytes);
      if (startsAsPdf(head[0])) pdf.push(bytes);
    },
    async finish(): Promise<Content> {
      const start = Buffer.concat(head);
      const tail = last.bytes();
      if (start.length === 0) throw new UploadRefused("upload-empty");
      const mediaType = await acceptedType(start);
      refuseSecondFormat(mediaType, start, tail);
      if (mediaType === "application/pdf") return { mediaType, ...pdfFacts(pdf.finish(), tail), ...noSize };
      return { mediaType, pages: null, ...(await imageFacts(mediaType, start, tail)) };
    },
  };
}

async function acceptedType(start: Buffer): Promise<AcceptedMediaType> {
  // Strictly at byte 0: readers also accept a PDF header further in, which is how a PDF hides in another format.
  if (start.subarray(0, 5).toString("latin1") === "%PDF-") return "application/pdf";
  const found = await fileTypeFromBuffer(start.subarray(0, 4100));
  const accepted = evidenceMediaTypes.find((type) => type === found?.mime);
  if (!accepted || accepted === "application/pdf") throw new UploadRefused("upload-wrong-type");
  return accepted;
}

/** One file that is also another (an image with an archive behind it, with a page or a script in front). */
function refuseSecondFormat(mediaType: AcceptedMediaType, start: Buffer, tail: Buffer): void {
  const opening = start.subarray(0, 1024).toString("latin1").toLowerCase();
  const alsoPdf = mediaType !== "application/pdf" && opening.includes("%pdf-");
  const alsoMarkup = /<html|<script|<svg|<\?php|<!doctype/.test(opening);
  const alsoArchive = tail.includes(zipEnd) && endsAsZip(tail);
  if (alsoPdf || alsoMarkup || alsoArchive) throw new UploadRefused("upload-mixed-content");
}

/** A real end-of-directory record says how long its comment is, and that reaches to the end of the file. */
function endsAsZip(tail: Buffer): boolean {
  const at = tail.lastIndexOf(zipEnd);
  return at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length;
}

function pdfFacts(
  scan: ReturnType<ReturnType<typeof pdfScan>["finish"]>,
  tail: Buffer,
): { pages: number | null } {
  if (scan.encrypted) throw new UploadRefused("upload-encrypted");
  if (scan.bomb || !tail.includes("startxref")) throw new UploadRefused("upload-damaged");
  if (scan.pages > maxPdfPages) throw new UploadRefused("upload-too-many-pages");
  return { pages: scan.pages || null };
}

async function imageFacts(mediaType: AcceptedMediaType, start: Buffer, tail: Buffer) {
  if (mediaType === "image/png" && !tail.includes(pngEnd)) throw new UploadRefused("upload-damaged");
  const { width, height } = await imageSize(start);
  if (width * height > maxImagePixels) throw new UploadRefused("upload-too-many-pixels");
  return { width, height };
}

/** Only the header is decoded, so a bomb costs nothing here. */
async function imageSize(start: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { default: sharp } = await import("sharp");
    const { width, height } = await sharp(start, { failOn: "none", limitInputPixels: false }).metadata();
    return { width, height };
  } catch (cause) {
    throw new UploadRefused("upload-damaged", { cause });
  }
}

function startsAsPdf(first: Buffer | undefined): boolean {
  return first?.[0] === 0x25;
}

/** The end of a stream, copied: a piece is gone when the next one is asked for. */
function lastBytes() {
  const end = Buffer.allocUnsafe(2 * tailLength);
  let held = 0;
  return {
    push(piece: Buffer): void {
      const part = piece.subarray(-tailLength);
      if (held + part.length > end.length) {
        const kept = Math.min(held, tailLength - part.length);
        end.copyWithin(0, held - kept, held);
        held = kept;
      }
      end.set(part, held);
      held += part.length;
    },
    bytes: () => end.subarray(Math.max(0, held - tailLength), held),
  };
}

// A phone's JPEG can carry some hundred kilobytes of colour profile and thumbnail before its size.
const headLength = 768 * 1024;
const pdfHeadLength = 4 * 1024;
// An archive's end record lies within its longest comment (64 KiB) of the end.
const tailLength = 66 * 1024;
const zipEnd = Buffer.from("PK\u0005\u0006", "latin1");
const pngEnd = Buffer.from("IEND", "latin1");
const noSize = { width: null, height: null };
