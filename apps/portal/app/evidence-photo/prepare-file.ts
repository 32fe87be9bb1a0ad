import type { PhotoDoubt } from "./examine-photo.ts";

/** What is to be sent in place of a chosen file, and what may be wrong with it. */
export type PreparedFile = { file: File; warnings: PhotoDoubt[] };

/**
 * Looks at a photograph before it is sent, on the device: turned upright, no larger than can be read, without the place
 * and the time that a camera writes into it. Anything that is not a photograph, or cannot be read here, goes as it is;
 * the server decides about that.
 */
export async function prepareFile(file: File): Promise<PreparedFile> {
  if (!photographs.has(file.type)) return { file, warnings: [] };
  try {
    // Only who chooses a photograph needs the code that looks at one.
    const { preparePhoto } = await import("./prepare-photo.ts");
    return await preparePhoto(file);
  } catch {
    return { file, warnings: [] };
  }
}

// Screenshots and scans come as PNG or PDF and are left alone.
const photographs = new Set(["image/jpeg", "image/webp", "image/heic", "image/heif"]);
