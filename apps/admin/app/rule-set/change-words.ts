import type { Locale } from "@causeway/messages/locale";
import type { useT } from "@causeway/messages/react";
import type { ProfessionNames, RuleChange } from "@causeway/rules/rule-set/changes";

type Words = ReturnType<typeof useT<"rule-set">>;
export type WordedChange = { id: string; label: string; before: string; after: string };

/** One change as a line with what was and what is, in the reader's language. */
export function wordChange(change: RuleChange, locale: Locale, t: Words): WordedChange[] {
  const { id } = change;
  switch (change.kind) {
    case "value":
      return [
        {
          ...{ id, label: seriesName(change.series, t) },
          ...{ before: valueText(change.before, t), after: valueText(change.after, t) },
        },
      ];
    case "list":
      return [
        {
          ...{ id, label: t("placed", { place: t("change.list"), text: t(`part.${change.part}`) }) },
          ...{ before: valueText(change.before, t), after: valueText(change.after, t) },
        },
      ];
    case "added":
      return [{ id, label: t("change.added"), before: "", after: nameIn(change.profession, locale) }];
    case "removed":
      return [{ id, label: t("change.removed"), before: nameIn(change.profession, locale), after: "" }];
    case "renamed":
      return [
        {
          ...{ id, label: t("change.renamed") },
          ...{ before: allNames(change.before), after: allNames(change.profession) },
        },
      ];
    case "changed":
      return change.parts.map(({ part, before, after }) => ({
        id: `${id}.${part}`,
        label: t("entry", { name: nameIn(change.profession, locale), part: t(`part.${part}`) }),
        ...{ before, after },
      }));
  }
}

/** Changes in a few words, as the reason for a verdict that turns. */
export function sayChanges(changes: readonly RuleChange[], locale: Locale, t: Words): string {
  return changes
    .flatMap((change) => wordChange(change, locale, t))
    .map(({ label, before, after }) =>
      t("placed", { place: label, text: [before, after].filter(Boolean).join(" → ") }),
    )
    .join(t("between"));
}

/** A dated value by its name; one that only a file changes goes by its id. */
export function seriesName(series: string, t: Words): string {
  const key = `series.${series.replaceAll(".", "-")}`;
  const words = t as unknown as { has(key: string): boolean } & ((key: string) => string);
  return words.has(key) ? words(key) : series;
}

function valueText(value: unknown, t: Words): string {
  if (value === null || value === undefined) return t("unknown");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.join(" + ");
  return typeof value === "object" ? Object.values(value).join(" ") : String(value);
}

function nameIn({ en, zhHant, zhHans }: ProfessionNames, locale: Locale): string {
  return { en, "zh-Hant": zhHant, "zh-Hans": zhHans }[locale];
}

function allNames({ en, zhHant, zhHans }: ProfessionNames): string {
  return [en, zhHant, zhHans].join(" · ");
}
