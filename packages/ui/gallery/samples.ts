export const langs = ["en", "zh-Hans", "zh-Hant"] as const;
export type Lang = (typeof langs)[number];

/** Picks the wording of a sample: English, Simplified, Traditional. */
export function say(lang: Lang, en: string, hans: string, hant: string): string {
  return lang === "en" ? en : lang === "zh-Hans" ? hans : hant;
}
