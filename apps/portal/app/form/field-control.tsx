import { type AnswerValue, type Field as FieldData, listOf, textOf } from "@causeway/rules/form/section";
import { CheckboxGroup, RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Select } from "@causeway/ui/select";
import { TextArea } from "@causeway/ui/text-area";
import { DateInput, MoneyInput, TextInput } from "@causeway/ui/text-input";
import type { ReactNode } from "react";
import type { FormText } from "./form-text.ts";

export type FieldControlProps = {
  field: FieldData;
  /** The control's name: the field's own, or its path inside a repeating group. */
  name: string;
  value: AnswerValue | undefined;
  text: FormText;
  error?: string | undefined;
  /** Choices that only the case knows, such as the requirements an advert may have shown. */
  options?: readonly { value: string; label: string }[] | undefined;
  readOnly?: boolean | undefined;
  after?: ReactNode;
};

/** The control that a field's kind asks for, with its label, hint and fault. */
export function FieldControl(props: FieldControlProps) {
  const { field, name, value, text, error, after, readOnly } = props;
  const id = fieldId(name);
  const frame = {
    id,
    label: text.label(field.name),
    legend: text.label(field.name),
    hint: text.hint(field.name),
    error,
    optional: field.required ? undefined : text.optional,
    after,
  };
  const own = { name, defaultValue: textOf(value), readOnly, maxLength: undefined };
  const options =
    props.options ??
    (field.options ?? []).map((option) => ({ value: option, label: text.option(field.name, option) }));
  switch (field.kind) {
    case "yes-no":
      return (
        <RadioGroup
          {...frame}
          inline
          name={name}
          defaultValue={own.defaultValue}
          input={{ disabled: readOnly }}
          options={[
            { value: "yes", label: text.yes },
            { value: "no", label: text.no },
          ]}
        />
      );
    case "choices":
      return (
        <CheckboxGroup
          {...frame}
          name={name}
          defaultValue={listOf(value)}
          options={options}
          input={{ disabled: readOnly }}
        >
          <input type="hidden" name={`${name}.shown`} value="1" />
          {after}
        </CheckboxGroup>
      );
    case "choice":
      if (options.length <= mostRadios) {
        return (
          <RadioGroup
            {...frame}
            name={name}
            defaultValue={own.defaultValue}
            options={options}
            inline={options.every((option) => option.label.length < 14)}
            input={{ disabled: readOnly }}
          />
        );
      }
      return (
        <Field {...frame}>
          <Select
            name={name}
            defaultValue={own.defaultValue}
            options={options}
            placeholder={text.choose}
            width="md"
            disabled={readOnly}
          />
        </Field>
      );
    case "long-text":
      return (
        <Field {...frame}>
          <TextArea
            {...own}
            rows={field.maxLength && field.maxLength > 1500 ? 6 : 3}
            counter={
              field.maxLength
                ? { limit: field.maxLength, label: (used, limit) => `${used} / ${limit}` }
                : undefined
            }
          />
        </Field>
      );
    case "money":
      return (
        <Field {...frame}>
          <MoneyInput {...own} />
        </Field>
      );
    case "date":
      return (
        <Field {...frame}>
          <DateInput {...own} />
        </Field>
      );
    case "month":
      return (
        <Field {...frame}>
          <TextInput {...own} type="month" pattern="[0-9]{4}-[0-9]{2}" placeholder="YYYY-MM" width="sm" />
        </Field>
      );
    default:
      return (
        <Field {...frame}>
          <TextInput {...own} {...inputOf(field)} />
        </Field>
      );
  }
}

const mostRadios = 5;

/** The id of a control, which error summaries and return links point at. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(".", "-")}`;
}

function inputOf(field: FieldData) {
  switch (field.kind) {
    case "integer":
      return { inputMode: "numeric", autoComplete: "off", width: "xs" } as const;
    case "email":
      return { type: "email", autoComplete: "email", width: "lg" } as const;
    case "phone":
      return { type: "tel", autoComplete: "tel", width: "md" } as const;
    case "url":
      return { type: "url", width: "lg" } as const;
    case "identifier":
      return { autoComplete: "off", spellCheck: false, autoCapitalize: "characters", width: "md" } as const;
    default:
      return {
        width: (field.maxLength ?? 200) <= 60 ? "md" : undefined,
        autoComplete: autoComplete[field.name],
      } as const;
  }
}

/** WCAG 1.3.5: what a browser may fill in for the person, by the field's name. */
const autoComplete: Record<string, string | undefined> = {
  surnameEn: "family-name",
  givenNamesEn: "given-name",
  nameZh: "name",
  street: "street-address",
  city: "address-level2",
  province: "address-level1",
  postcode: "postal-code",
};
