import type { Answers, Field as FieldData, Row } from "@causeway/rules/form/section";
import type { ReactNode } from "react";
import { FieldControl } from "./field-control.tsx";
import type { FormText } from "./form-text.ts";
import { RowsControl } from "./rows-control.tsx";
import { whenKey } from "./when.ts";

/** A fault ready to be shown: the path of its field and the sentence. */
export type FieldProblem = { field: string; message: string };

export type SectionFieldsProps = {
  fields: readonly FieldData[];
  answers: Answers | Row;
  text: FormText;
  problems: readonly FieldProblem[];
  prefix?: string;
  readOnly?: boolean | ((field: string) => boolean) | undefined;
  /** Choices that only the case knows, by field. */
  options?: Readonly<Record<string, readonly { value: string; label: string }[]>> | undefined;
  /** Something below a field: a pinned request, a live verdict. */
  after?: ((field: string) => ReactNode) | undefined;
  between?: ((rows: readonly Row[], index: number) => ReactNode) | undefined;
};

/** The controls of a section in order. A question that other answers hide is hidden by the stylesheet, script or not. */
export function SectionFields(props: SectionFieldsProps) {
  const { fields, answers, text, problems, prefix = "", options, after, between } = props;
  return fields.map((field) => {
    const name = prefix + field.name;
    const readOnly = typeof props.readOnly === "function" ? props.readOnly(name) : props.readOnly;
    const control =
      field.kind === "rows" ? (
        <>
          <RowsControl {...{ field, text, problems, readOnly, between }} value={answers[field.name]} />
          {after?.(name)}
        </>
      ) : (
        <FieldControl
          {...{ field, name, text, readOnly }}
          value={answers[field.name]}
          options={options?.[field.name]}
          error={problems.find((problem) => problem.field === name)?.message}
          after={after?.(name)}
        />
      );
    return (
      <div key={name} data-when={field.when ? whenKey(field.when) : undefined}>
        {control}
      </div>
    );
  });
}
