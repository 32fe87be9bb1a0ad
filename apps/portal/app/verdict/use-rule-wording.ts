import type { Locale } from "@causeway/messages/locale";
import { useLocale } from "@causeway/messages/react";
import type { Wording } from "@causeway/rules/explain/wording/wording";
import { use } from "react";

const sources: Record<Locale, () => Promise<Wording>> = {
  en: async () => (await import("@causeway/rules/explain/wording/en")).en,
  "zh-Hant": async () => (await import("@causeway/rules/explain/wording/zh-hant")).zhHant,
  "zh-Hans": async () => (await import("@causeway/rules/explain/wording/zh-hans")).zhHans,
};

const loaded = new Map<Locale, Promise<Wording>>();

/** What the rules say in the reader's language: one file for each, fetched once and only where verdicts are shown. */
export function useRuleWording(): Wording {
  const locale = useLocale();
  const known = loaded.get(locale);
  if (known) return use(known);
  const wording = sources[locale]();
  loaded.set(locale, wording);
  return use(wording);
}
