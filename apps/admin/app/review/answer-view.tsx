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
import { Link } from "@causeway/ui/link";

/** One answer as a reviewer reads it; what does not read as its kind is shown as it was typed. */
export function AnswerView(props: {
  field: Field;
  value: AnswerValue | undefined;
  wording: SectionWording;
  /** Where a request about one row of a group is written. */
  pinRow?: ((row: { id: string; at: number }) => string) | undefined;
}) {
  const { field, value, wording, pinRow } = props;
  const text = useAnswerText();
  if (field.kind !== "rows") return <span className="break-words">{text(field, value, wording)}</span>;
  return <Rows field={field} rows={rowsOf(value)} wording={wording} pinRow={pinRow} />;
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

type RowsProps = {
  field: Field;
  rows: readonly Row[];
  wording: SectionWording;
  pinRow: ((row: { id: string; at: number }) => string) | undefined;
};

function Rows({ field, rows, wording, pinRow }: RowsProps) {
  const t = useT("review");
  const text = useAnswerText();
  return (
    <ol className="grid gap-3">
      {rows.map((row, index) => (
        <li key={row.id} className="border-s-2 border-line ps-3">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm font-semibold text-ink-soft">
            {t("answers.row", { number: index + 1 })}
            {pinRow && (
              <Link href={pinRow({ id: row.id, at: index })} className="tap-alone font-normal">
                {t("answers.pin")}
                <span className="sr-only">
                  {" "}
                  {wording.label(field.name)} {index + 1}
                </span>
              </Link>
            )}
          </p>
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
