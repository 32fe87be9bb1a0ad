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
const forgetFailureMs = 5000;

/** What the rules say in the reader's language: one file for each, fetched once and only where verdicts are shown, within `Otherwise`. */
export function useRuleWording(): Wording {
  const locale = useLocale();
  const known = loaded.get(locale);
  if (known) return use(known);
  const wording = sources[locale]();
  loaded.set(locale, wording);
  // A lost line is not for ever. Not at once either, or React would fetch without end instead of failing.
  wording.catch(() => setTimeout(() => loaded.delete(locale), forgetFailureMs));
  return use(wording);
}
