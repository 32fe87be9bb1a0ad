import { useFormats, useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import { parseMoney } from "@causeway/rules/form/numbers";
import {
  type AnswerValue,
  type Field,
  hasAnswer,
  listOf,
  type Row,
  rowsOf,
  textOf,
  visibleFields,
} from "@causeway/rules/form/section";

/** One answer as a reviewer reads it; what does not read as its kind is shown as it was typed. */
export function AnswerView(props: { field: Field; value: AnswerValue | undefined; wording: SectionWording }) {
  const { field, value, wording } = props;
  const text = useAnswerText();
  if (field.kind !== "rows") return <span className="break-words">{text(field, value, wording)}</span>;
  return <Rows field={field} rows={rowsOf(value)} wording={wording} />;
}

/** An answer as one text: for lists, differences and accessible names. */
export function useAnswerText() {
  const form = useT("form");
  const format = useFormats();
  return (field: Field, value: AnswerValue | undefined, wording: SectionWording): string => {
    const typed = textOf(value);
    switch (field.kind) {
      case "yes-no":
        return typed === "yes" ? form("yes") : typed === "no" ? form("no") : typed;
      case "choice":
        return field.options?.includes(typed) ? wording.option(field.name, typed) : typed;
      case "choices":
        return listOf(value)
          .map((one) => (field.options?.includes(one) ? wording.option(field.name, one) : one))
          .join(" · ");
      case "money": {
        const cents = parseMoney(typed);
        return cents === undefined ? typed : format.number(cents / 100);
      }
      case "date":
        return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? format.date(typed) : typed;
      default:
        return typed || listOf(value).join(" · ");
    }
  };
}

function Rows({ field, rows, wording }: { field: Field; rows: readonly Row[]; wording: SectionWording }) {
  const t = useT("review");
  const text = useAnswerText();
  return (
    <ol className="grid gap-3">
      {rows.map((row, index) => (
        <li key={row.id} className="border-s-2 border-line ps-3">
          <p className="text-sm font-semibold text-ink-soft">{t("answers.row", { number: index + 1 })}</p>
          <dl className="grid gap-y-1">
            {visibleFields(field.rows ?? [], row)
              .filter((column) => hasAnswer(row[column.name]))
              .map((column) => (
                <div key={column.name}>
                  <dt className="text-sm text-ink-soft">{wording.label(column.name)}</dt>
                  <dd className="break-words">{text(column, row[column.name], wording)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
