/** Bounds against bombs. The sizes and counts that people are told are in the rules. */
export const maxPdfPages = 1000;
export const maxImagePixels = 100_000_000;
