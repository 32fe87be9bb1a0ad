import { useFormats, useT } from "@causeway/messages/react";

/** The date of a source as the reader writes dates: the tables keep "revised 2025-12-15, captured 2026-01-20". */
export function useSourceDate(): (noted: string) => string {
  const t = useT("common");
  const format = useFormats();
  const day = (text: string): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text);
    if (/^\d{4}-\d{2}$/.test(text)) return format.month(text);
    return /^\d{4}$/.test(text) ? t("sourceDate.year", { year: text }) : text;
  };
  const part = (text: string): string => {
    if (text === "undated" || text === "current") return t(`sourceDate.${text}`);
    const [, from, to] = /^(\d[\d-]*\d) to (\d[\d-]*)$/.exec(text) ?? /^(\d{4})-(\d{4})$/.exec(text) ?? [];
    if (from && to) return t("sourceDate.span", { from: day(from), to: day(to) });
    const word = said.find((one) => text.startsWith(`${one} `));
    return word ? t(`sourceDate.${word}`, { date: day(text.slice(word.length + 1)) }) : day(text);
  };
  return (noted) => noted.split(/[,;] /).map(part).join(t("sourceDate.and"));
}

const said = ["revised", "captured", "checked", "after", "before", "about", "early"] as const;
