/**
 * Passes the pieces of a stream on and gives the memory of each back when the next is asked for. Left to V8, the buffers
 * of twenty uploads pile up to a hundred megabytes before it collects them, and collecting takes longer than encrypting.
 * For pieces that nobody else will read: what a reader wants to keep it copies.
 */
export async function* freed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    free(piece);
  }
}

/** Empties a piece at once, unless it is only part of a buffer: the rest may be somebody else's. */
export function free({ buffer, byteLength }: Uint8Array): void {
  // To move a buffer's bytes into one without room for them leaves no bytes anywhere.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
