import type { Locale } from "@causeway/messages/locale";

/** An organisation's name in the reader's script where there is one. */
export function nameIn(locale: Locale, name: { nameEn: string; nameZh: string }): string {
  return locale === "en" ? name.nameEn || name.nameZh : name.nameZh || name.nameEn;
}
