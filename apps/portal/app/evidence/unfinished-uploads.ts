import type { PreviousUpload } from "tus-js-client";

type Kept = { url: string; until: number };
type UploadStore = {
  findAllUploads(): Promise<PreviousUpload[]>;
  findUploadsByFingerprint(fingerprint: string): Promise<PreviousUpload[]>;
  removeUpload(key: string): Promise<void>;
  addUpload(fingerprint: string, upload: PreviousUpload): Promise<string>;
};

/**
 * Remembers where unfinished uploads are, so that choosing the same file after a reload goes on with it. Of the
 * file only a fingerprint is kept: the computer may not be hers alone. The server forgets after a day; so does this.
 */
export function unfinishedUploads(): UploadStore {
  return {
    async findAllUploads() {
      return [];
    },
    async findUploadsByFingerprint(fingerprint) {
      const kept = read()[fingerprint];
      return kept && kept.until > Date.now() ? [asUpload(fingerprint, kept.url)] : [];
    },
    async removeUpload(key) {
      const { [key]: _, ...others } = read();
      write(others);
    },
    async addUpload(fingerprint, { uploadUrl }) {
      if (!fingerprint || !uploadUrl) return fingerprint;
      const live = Object.entries(read()).filter(([, { until }]) => until > Date.now());
      write({ ...Object.fromEntries(live), [fingerprint]: { url: uploadUrl, until: Date.now() + day } });
      return fingerprint;
    },
  };
}

function asUpload(urlStorageKey: string, uploadUrl: string): PreviousUpload {
  return { urlStorageKey, uploadUrl, size: null, metadata: {}, creationTime: "", parallelUploadUrls: null };
}

function read(): Record<string, Kept> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}");
  } catch {
    return {};
  }
}

function write(uploads: Record<string, Kept>): void {
  try {
    localStorage.setItem(place, JSON.stringify(uploads));
  } catch {
    // A browser that keeps nothing loses only the way back after a reload.
  }
}

const place = "causeway-unfinished-uploads";
const day = 24 * 60 * 60 * 1000;
