export type ScanResult = "not-scanned" | "clean" | "infected" | "waiting";

/**
 * Looks for malware in the plain bytes; a piece of them is there until the next is asked for. Throws `ScannerUnavailable`
 * when it cannot answer now, and `UploadRefused` "upload-not-scannable" when it never will: what it cannot look through is
 * not let in.
 */
export type Scanner = { scan(bytes: AsyncIterable<Uint8Array>): Promise<ScanResult> };

/** Nothing configured: says so instead of pretending, and staff see "not scanned" on the file. */
export const noScanner: Scanner = {
  scan: async () => "not-scanned",
};

/** The scanner is down, or did not answer in time. The file waits and is scanned later. */
export class ScannerUnavailable extends Error {
  override readonly name = "ScannerUnavailable";
  constructor(options?: ErrorOptions) {
    super("The malware scanner did not answer.", options);
  }
}
