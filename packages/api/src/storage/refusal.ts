import type { ErrorCode } from "@causeway/rules/errors";

export type UploadRefusal = Extract<ErrorCode, `upload-${string}`>;

/** A file that we do not take. The code says why; the page words it and says what to do. */
export class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  readonly code: UploadRefusal;
  constructor(code: UploadRefusal, options?: ErrorOptions) {
    super(`Upload refused: ${code}`, options);
    this.code = code;
  }
}
