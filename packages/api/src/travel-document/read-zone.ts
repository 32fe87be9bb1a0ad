import type { Reading } from "@causeway/rules/travel-document/reading";
import { boundedChild, OutOfTime } from "../storage/bounded-child.ts";
import { UploadRefused } from "../storage/refusal.ts";
import { renderPreview } from "../storage/render-preview.ts";
import { parseZone } from "./parse-zone.ts";

export type ZoneFound =
  | { state: "read"; reading: Reading }
  | { state: "not-found" }
  | { state: "unreadable" }
  /** The machine had no time for it. */
  | { state: "busy" };

export const mostSeconds = 20;

/**
 * Looks for the machine-readable zone of a travel document on the first pages of a file. The picture is drawn anew
 * first, so recognition never meets the sender's bytes, and every step is a process with limits of its own. A step that
 * does not end in its time ends the whole: on a busy machine the next one would fare no better.
 */
export async function readZone(
  open: () => AsyncIterable<Uint8Array>,
  file: { pdf: boolean; today: string; seconds?: number },
): Promise<ZoneFound> {
  try {
    return await readPages(open, { seconds: mostSeconds, ...file });
  } catch (error) {
    if (error instanceof OutOfTime) return { state: "busy" };
    throw error;
  }
}

async function readPages(
  open: () => AsyncIterable<Uint8Array>,
  file: { pdf: boolean; today: string; seconds: number },
): Promise<ZoneFound> {
  let page = 1;
  let pages = 1;
  do {
    const wish = { pdf: file.pdf, page, side: mostSide, turn: 0 } as const;
    const drawn = await renderPreview(open(), wish).catch(unlessLate);
    if (!drawn) return { state: "unreadable" };
    pages = Math.min(drawn.pages, mostPages);
    const reading = await readPage(drawn.jpeg, file);
    if (reading) return { state: "read", reading };
    page += 1;
  } while (page <= pages);
  return { state: "not-found" };
}

/** An attempt that meets another limit than its time found nothing; the next one may. */
async function readPage(
  jpeg: Buffer,
  { today, seconds }: { today: string; seconds: number },
): Promise<Reading | null> {
  for (const attempt of attempts) {
    const limits = { program, argument: JSON.stringify(attempt), seconds, mostAnswer: 1024 * 1024 };
    const text = await boundedChild([jpeg], limits).then(String, unlessLate);
    const reading = text && parseZone(text, today);
    if (reading) return reading;
  }
  return null;
}

function unlessLate(error: unknown): null {
  const cause = error instanceof UploadRefused ? error.cause : error;
  if (cause instanceof OutOfTime) throw cause;
  return null;
}

/** The zone is at the foot; a photograph may be on its side or upside down, a scan may be of a whole sheet. */
const attempts = [
  { turn: 0, foot: true },
  { turn: 180, foot: true },
  { turn: 0, foot: false },
  { turn: 90, foot: true },
  { turn: 270, foot: true },
];
const mostSide = 2400;
const mostPages = 2;
const program = new URL("./zone-child.ts", import.meta.url);
