import type { Locale } from "@causeway/rules/actor";

/** The name in the reader's script where there is one. */
export function organisationNameOf(name: { nameEn: string; nameZh: string }, locale: Locale): string {
  return locale === "en" ? name.nameEn || name.nameZh : name.nameZh || name.nameEn;
}
