import { useFormats, useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import { parseMoney } from "@causeway/rules/form/problems";
import {
  type Answers,
  type Field,
  hasAnswer,
  listOf,
  rowsOf,
  textOf,
  visibleFields,
} from "@causeway/rules/form/section";
import { SummaryList } from "@causeway/ui/summary-list";

export type AnswerListProps = {
  heading: string;
  /** Of the section, or some of them. */
  fields: readonly Field[];
  sectionId: string;
  answers: Answers;
  wording: SectionWording;
  change?: { href: string; label: string; of?: string } | undefined;
};

/** One section's questions with their answers, in the reader's language and her way of writing dates and money. */
export function AnswerList({ heading, fields, sectionId, answers, wording, change }: AnswerListProps) {
  const t = useT("form");
  const shown = useShownAnswer(wording);
  return (
    <SummaryList
      heading={heading}
      change={change}
      empty={t("notAnswered")}
      rows={visibleFields(fields, answers).map((field) => ({
        id: `a-${sectionId}-${field.name}`,
        label: wording.label(field.name),
        value: shown(field, answers),
      }))}
    />
  );
}

function useShownAnswer(wording: SectionWording) {
  const t = useT("form");
  const format = useFormats();
  return function shown(field: Field, answers: Answers): string | undefined {
    const value = answers[field.name];
    if (!hasAnswer(value)) return undefined;
    if (field.kind === "rows") {
      return rowsOf(value)
        .map((row) => (field.rows ?? []).flatMap((cell) => shown(cell, row) ?? []).join(" · "))
        .join("\n");
    }
    const text = textOf(value);
    switch (field.kind) {
      case "yes-no":
        return text === "yes" || text === "no" ? t(text) : text;
      case "choice":
        return field.options?.includes(text) ? wording.option(field.name, text) : text;
      case "choices":
        return listOf(value)
          .map((one) => (field.options?.includes(one) ? wording.option(field.name, one) : one))
          .join(" · ");
      case "money": {
        const cents = parseMoney(text);
        return cents === undefined ? text : format.money(cents);
      }
      case "date":
        return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.date(text) : text;
      default:
        return text;
    }
  };
}
