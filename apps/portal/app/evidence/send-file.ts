import type { DetailedError, HttpResponse, Upload } from "tus-js-client";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** Where a file goes: the address of the case's resumable uploads, and the slot. */
export type UploadTarget = {
  url: string;
  requirement: string;
  subjectId: string | null;
  replaces: string | null;
};

/** What the plain form's route says of each file, in the order sent. `reason` is an error code that `messages` words. */
export type FileResult =
  | { ok: true; fileName: string; duplicateOf: string[] }
  | { ok: false; fileName: string; reason: string };

export type Outcome =
  | { kind: "stored"; duplicateOf: string[]; waiting: boolean }
  | { kind: "refused"; reason: string }
  /** No answer after several tries: what has arrived stays there, and the rest can be sent later. */
  | { kind: "lost" }
  | { kind: "paused" };

/** A file on its way, which can be stopped and taken up again where it was. */
export type Sending = {
  send(onProgress: (percent: number) => void): Promise<Outcome>;
  pause(): void;
  /** Gives it up, here and on the server. */
  giveUp(): void;
};

/** Sends one file by the tus protocol: a broken connection, a pause or a reload of the page costs only the bytes on the wire. */
export function sendFile(target: UploadTarget, file: File): Sending {
  let upload: Upload | null = null;
  let settle: (outcome: Outcome) => void = () => undefined;

  return {
    async send(onProgress) {
      // Only who sends a file needs the client.
      const { Upload: TusUpload } = await import("tus-js-client");
      return new Promise((resolve) => {
        settle = resolve;
        const again = upload !== null;
        upload ??= new TusUpload(file, {
          ...options,
          endpoint: target.url,
          metadata: metadataOf(target, file),
        });
        upload.options.fingerprint = () => fingerprintOf(target, file);
        upload.options.onProgress = (sent, all) => onProgress(all === 0 ? 0 : Math.floor((sent / all) * 100));
        upload.options.onSuccess = ({ lastResponse }) => resolve(storedBy(lastResponse));
        upload.options.onError = (error) => resolve(failedBy(error));
        void begin(upload, again).catch(() => resolve({ kind: "lost" }));
      });
    },
    pause() {
      void upload?.abort().finally(() => settle({ kind: "paused" }));
    },
    giveUp() {
      // What cannot be told now runs out by itself.
      upload?.abort(true).catch(() => undefined);
    },
  };
}

/** The same file for the same slot, left behind by an earlier visit of this page, goes on where it was. */
async function begin(upload: Upload, again: boolean): Promise<void> {
  const [earlier] = again ? [] : await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
}

const options = {
  retryDelays: [0, 1000, 3000, 6000, 12_000],
  removeFingerprintOnSuccess: true,
  urlStorage: unfinishedUploads(),
  // A refusal is final; a conflict means that another connection was quicker, and is looked at again.
  onShouldRetry: (error: DetailedError) => {
    const status = error.originalResponse?.getStatus() ?? 0;
    return navigator.onLine && (status === 0 || status === 409 || status >= 500);
  },
};

function metadataOf(target: UploadTarget, file: File): Record<string, string> {
  const { requirement, subjectId, replaces } = target;
  return {
    ...{ filename: file.name, requirement },
    ...(subjectId ? { subjectId } : {}),
    ...(replaces ? { replaces } : {}),
  };
}

/** Tells a file and its slot from others, without keeping the name of either in the browser. */
async function fingerprintOf(target: UploadTarget, file: File): Promise<string> {
  const text = JSON.stringify([target, file.name, file.size, file.lastModified]);
  // Plain http by another name than localhost has no digest: then nothing is remembered across visits.
  if (!crypto.subtle) return "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function storedBy(response: HttpResponse): Outcome {
  const said = response.getHeader("upload-outcome");
  const { duplicateOf = [], waiting = false } = said ? JSON.parse(decodeURIComponent(said)) : {};
  return { kind: "stored", duplicateOf, waiting };
}

function failedBy(error: Error | DetailedError): Outcome {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0 || status === 409 || status >= 500) return { kind: "lost" };
  return { kind: "refused", reason: reasonIn(response.getBody()) ?? refusals[status] ?? "internal" };
}

function reasonIn(body: string): string | null {
  try {
    const { reason } = JSON.parse(body);
    return typeof reason === "string" ? reason : null;
  } catch {
    return null;
  }
}

const refusals: Record<number, string> = {
  401: "session-expired",
  403: "not-allowed",
  404: "not-found",
  413: "upload-too-large",
};
