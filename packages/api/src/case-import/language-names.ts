import { localeNames } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import { locales } from "@causeway/rules/actor";
import type { LanguageNames } from "@causeway/rules/case-import/check-rows";

/** How a list may name a language: its code, its own name, its name in any of the three. */
export const languageNames: LanguageNames = new Map(
  locales.flatMap((meant) => [
    [meant.toLowerCase(), meant] as const,
    [localeNames[meant].toLowerCase(), meant] as const,
    ...locales.map(
      (reader) => [translator(reader, "case-import")(`language.${meant}`).toLowerCase(), meant] as const,
    ),
  ]),
);
