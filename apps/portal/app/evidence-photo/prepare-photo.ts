import { examinePhoto } from "./examine-photo.ts";
import type { PreparedFile } from "./prepare-file.ts";

/** A page of A4 that fills the picture keeps 220 dots an inch: print of six points can still be read. */
const longestSide = 2600;
/** Beyond this shape it is no photograph of a paper, and shrinking it by its longer side would blur it. */
const longestShape = 3;
const quality = 0.85;
/** Doubts are measured at this size, for which the thresholds were found. */
export const examinedSide = 1000;

export async function preparePhoto(file: File): Promise<PreparedFile> {
  // The browser turns the picture as the camera says; what it writes afterwards carries none of the camera's notes.
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const { width, height } = picture;
    const seen = drawn(picture, examinedSide);
    const pixels = seen.context.getImageData(0, 0, seen.canvas.width, seen.canvas.height);
    const warnings = examinePhoto(pixels, { width, height });
    const kept = Math.max(width, height) > Math.min(width, height) * longestShape ? Infinity : longestSide;
    const blob = await written(drawn(picture, kept).canvas);
    const name = file.name.replace(/\.[^.]*$/, "") || "photo";
    // The time stays: an upload that broke off is found again by name, size and time.
    const { lastModified } = file;
    return { file: new File([blob], `${name}.jpg`, { type: "image/jpeg", lastModified }), warnings };
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, side: number) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("No canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

function written(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/jpeg", quality);
  });
}
