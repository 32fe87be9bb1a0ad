import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";

export type MultipartFile = { field: string; fileName: string; bytes: AsyncIterable<Uint8Array> };
type Fields = ReadonlyMap<string, string>;

/**
 * Reads a multipart form without ever holding a file: `onFile` is given each file as a stream, one after
 * the other, with the fields that came before it in the form (so hidden fields go above the file input).
 * What `onFile` leaves unread is passed over, because a browser shows an answer only once it has sent
 * everything. Rejects with `MultipartBroken` when the body breaks off or is not a form.
 */
export async function readMultipart(
  request: Request,
  onFile: (file: MultipartFile, fields: Fields) => Promise<void>,
): Promise<Fields> {
  const parser = makeParser(request);
  const body = request.body;
  if (!parser || !body) throw new MultipartBroken();
  const fields = new Map<string, string>();
  let passedOver = 0;
  let open: BusboyFileStream | null = null;
  let queue = Promise.resolve();
  let failure: { error: unknown } | null = null;

  parser.on("field", (name, value) => {
    fields.set(name, value);
  });
  parser.on("file", (field, stream, fileName) => {
    open = stream;
    // An input left empty is sent as a nameless file of no bytes; only `onFile` of a real choice is called.
    if (!fileName) stream.resume();
    else queue = queue.then(() => take(field, stream, fileName));
    // The failure itself reaches the reader of the stream; unheard, it would end the process.
    stream.on("error", () => undefined);
  });

  async function take(field: string, stream: BusboyFileStream, fileName: string): Promise<void> {
    try {
      if (!failure) await onFile({ field, fileName, bytes: withoutClosing(stream) }, fields);
    } catch (error) {
      failure = { error };
      parser?.destroy(new MultipartBroken());
    }
    if (failure) stream.destroy();
    if (stream.readableEnded || stream.destroyed) return;
    stream.on("data", (chunk: Buffer) => {
      passedOver += chunk.length;
      if (passedOver > mostPassedOver) parser?.destroy(new MultipartBroken());
    });
    await ended(stream);
  }

  try {
    await feed(Readable.fromWeb(body as NodeReadableStream<Uint8Array>), parser);
  } catch (cause) {
    const broken = new MultipartBroken({ cause });
    (open as BusboyFileStream | null)?.destroy(broken);
    await queue;
    throw (failure as { error: unknown } | null)?.error ?? broken;
  }
  await queue;
  return fields;
}

/** The body was not a whole multipart form: the connection was lost, or the sender is not a browser. */
export class MultipartBroken extends Error {
  override readonly name = "MultipartBroken";
  readonly code = "upload-interrupted";
  constructor(options?: ErrorOptions) {
    super("The form did not arrive in full.", options);
  }
}

function makeParser(request: Request): BusboyInstance | null {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) return null;
  const headers: BusboyHeaders = { "content-type": type };
  try {
    return new Busboy({ headers, limits });
  } catch {
    return null;
  }
}

function feed(source: Readable, parser: BusboyInstance): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      source.destroy();
      reject(error);
    };
    parser.once("finish", resolve);
    parser.once("error", fail);
    parser.once("filesLimit", () => fail(new MultipartBroken()));
    parser.once("fieldsLimit", () => fail(new MultipartBroken()));
    source.once("error", fail);
    source.pipe(parser);
  });
}

/** Reading stops early when a file is refused; the stream must stay open for the rest to be passed over. */
function withoutClosing(stream: Readable): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) };
}

function ended(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    stream.once("end", resolve);
    stream.once("close", resolve);
    stream.once("error", () => resolve());
  });
}

const limits = { fields: 20, fieldSize: 10_000, files: 50, headerPairs: 50, headerSize: 16_384 };
const mostPassedOver = 256 * 1024 * 1024;
