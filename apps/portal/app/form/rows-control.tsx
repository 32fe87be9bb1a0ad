import { type AnswerValue, type Field as FieldData, type Row, rowsOf } from "@causeway/rules/form/section";
import { Button } from "@causeway/ui/button";
import { FieldError, Hint } from "@causeway/ui/field";
import type { ReactNode } from "react";
import { fieldId } from "./field-control.tsx";
import type { FormText } from "./form-text.ts";
import { type FieldProblem, SectionFields } from "./section-fields.tsx";

export type RowsControlProps = {
  field: FieldData;
  value: AnswerValue | undefined;
  text: FormText;
  problems: readonly FieldProblem[];
  readOnly?: boolean | undefined;
  /** Said between two rows, such as a gap in a person's employment. */
  between?: ((rows: readonly Row[], index: number) => ReactNode) | undefined;
};

/** A repeating group: add and remove are ordinary submit buttons, so it works without a script and keeps what was typed. */
export function RowsControl({ field, value, text, problems, readOnly, between }: RowsControlProps) {
  const rows = rowsOf(value);
  const fault = problems.find((problem) => problem.field === field.name);
  return (
    <fieldset className="grid min-w-0 gap-6" id={fieldId(field.name)} tabIndex={-1}>
      <legend className="float-start w-full font-semibold">{text.label(field.name)}</legend>
      {text.hint(field.name) && <Hint>{text.hint(field.name)}</Hint>}
      <input type="hidden" name={`${field.name}.shown`} value="1" />
      {fault && <FieldError>{fault.message}</FieldError>}
      {rows.length === 0 && <p className="text-ink-soft">{text.noRows}</p>}
      {rows.map((row, index) => (
        <div key={row.id} className="contents">
          <fieldset className="grid gap-6 border-s-4 border-line ps-4" data-scope="row">
            <legend className="float-start w-full font-bold text-ink-soft tabular-nums">
              {text.rowTitle(index + 1)}
            </legend>
            <input type="hidden" name={`${field.name}.row`} value={row.id} />
            <SectionFields
              fields={field.rows ?? []}
              answers={row}
              prefix={`${field.name}.${row.id}.`}
              text={text}
              problems={problems}
              readOnly={readOnly}
            />
            {!readOnly && (
              <div>
                <Button kind="quiet" size="small" name="intent" value={`remove-row:${field.name}.${row.id}`}>
                  {text.removeRow} <span className="sr-only">{text.rowTitle(index + 1)}</span>
                </Button>
              </div>
            )}
          </fieldset>
          {between?.(rows, index)}
        </div>
      ))}
      {!readOnly && (field.maxRows === undefined || rows.length < field.maxRows) && (
        <div>
          <Button kind="secondary" name="intent" value={`add-row:${field.name}`}>
            {rows.length === 0 ? text.addFirstRow : text.addRow}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
