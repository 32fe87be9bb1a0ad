import { Readable } from "node:stream";

export type FileToSend = {
  fileName: string;
  mediaType: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
};

/**
 * A stored file as a download: never rendered by the browser, never guessed at, never kept by a cache.
 * Should it be opened as a page all the same, the sandbox takes away scripts, forms and our origin.
 */
export function attachment(file: FileToSend): Response {
  const body = Readable.toWeb(
    Readable.from(file.content, { objectMode: false }),
  ) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      ...untrustedHeaders,
      "content-type": file.mediaType,
      "content-length": String(file.bytes),
      "content-disposition": contentDisposition("attachment", file.fileName),
      "cache-control": "private, no-store",
    },
  });
}

/** A picture that we have drawn ourselves, shown inside a page. */
export function drawnImage(jpeg: Uint8Array<ArrayBuffer>): Response {
  return new Response(jpeg, {
    headers: {
      ...untrustedHeaders,
      "content-type": "image/jpeg",
      "content-length": String(jpeg.byteLength),
      "content-disposition": "inline",
      "cache-control": "private, max-age=300",
    },
  });
}

/**
 * RFC 6266: a plain name for clients of old, the real one in UTF-8 for all others. Chinese names survive;
 * quotes, line ends and whatever else could break out of the header do not.
 */
export function contentDisposition(kind: "attachment" | "inline", fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const extended = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, percentEncoded);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extended}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

const untrustedHeaders = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
};
