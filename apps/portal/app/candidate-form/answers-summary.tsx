import { useFormats, useT } from "@causeway/messages/react";
import { type SectionWording, sectionWording } from "@causeway/messages/section-wording";
import {
  type Answers,
  type Field,
  listOf,
  type Row,
  rowsOf,
  textOf,
  visibleFields,
} from "@causeway/rules/form/section";
import { SummaryList, type SummaryRow } from "@causeway/ui/summary-list";
import type { ReactNode } from "react";
import { useMemo } from "react";

export type AnswersSummaryProps = {
  heading?: ReactNode;
  fields: readonly Field[];
  answers: Answers;
  change?: { href: string; of?: string } | undefined;
};

/** Answers as text, question by question, with only the questions that apply. */
export function AnswersSummary({ heading, fields, answers, change }: AnswersSummaryProps) {
  const t = useT("candidate");
  const form = useT("candidate-form");
  const wording = useMemo(() => sectionWording(form), [form]);
  const word = useAnswerText(wording);
  return (
    <SummaryList
      heading={heading}
      change={change && { ...change, label: t("check.change") }}
      empty={t("check.none")}
      rows={visibleFields(fields, answers).flatMap((field) => rowsFor(field, answers, wording, word))}
    />
  );
}

type Word = (field: Field, answers: Answers | Row) => string | undefined;

function rowsFor(field: Field, answers: Answers, wording: SectionWording, word: Word): SummaryRow[] {
  if (field.kind !== "rows")
    return [{ id: `a-${field.name}`, label: wording.label(field.name), value: word(field, answers) }];
  const rows = rowsOf(answers[field.name]);
  if (rows.length === 0) return [{ id: `a-${field.name}`, label: wording.label(field.name) }];
  return rows.map((row, index) => ({
    id: `a-${field.name}-${row.id}`,
    label: `${wording.label(field.name)} ${index + 1}`,
    value: (
      <dl className="grid gap-1">
        {visibleFields(field.rows ?? [], row).map((cell) => (
          <div key={cell.name} className="grid gap-x-3 sm:grid-cols-[minmax(6rem,1fr)_2fr]">
            <dt className="text-sm text-ink-soft">{wording.label(cell.name)}</dt>
            <dd>{word(cell, row) ?? "—"}</dd>
          </div>
        ))}
      </dl>
    ),
  }));
}

/** One answer in the reader's language; undefined when there is none. */
function useAnswerText(wording: SectionWording): Word {
  const t = useT("candidate");
  const common = useT("common");
  const format = useFormats();
  return (field, answers) => {
    const value = answers[field.name];
    const text = textOf(value);
    switch (field.kind) {
      case "yes-no":
        return text === "yes" ? t("check.yes") : text === "no" ? t("check.no") : undefined;
      case "choice":
        return field.options?.includes(text) ? wording.option(field.name, text) : text || undefined;
      case "choices":
        return (
          listOf(value)
            .map((one) => wording.option(field.name, one))
            .join(common("listComma")) || undefined
        );
      case "date":
        return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.date(text) : text || undefined;
      default:
        return text || undefined;
    }
  };
}
