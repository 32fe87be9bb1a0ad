import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import { Fieldset, type FieldsetProps, useControl } from "./field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** Cards only: a word in the corner (a verdict, "advised"). */
  aside?: ReactNode;
  /** Further questions, shown by the choice itself, without a script. */
  reveal?: ReactNode;
};

type InputExtras = Omit<
  ComponentProps<"input">,
  "type" | "name" | "value" | "defaultValue" | "id" | "className"
>;

export type RadioGroupProps = Omit<FieldsetProps, "children"> & {
  name: string;
  options: readonly Choice[];
  defaultValue?: string | undefined;
  /** Short answers side by side ("Yes", "No"). */
  inline?: boolean | undefined;
  /** Passed to every radio (`required`, `form`, `onChange`). */
  input?: InputExtras | undefined;
  /** After the options, inside the group. */
  children?: ReactNode;
};

/** One answer out of a few. `id` names the first radio, so that an error summary's link lands on it. */
export function RadioGroup({
  name,
  options,
  defaultValue,
  inline,
  input,
  id,
  children,
  ...group
}: RadioGroupProps) {
  return (
    <Fieldset {...group} id={id && `${id}-group`}>
      <div className={classes(inline ? "flex flex-wrap gap-x-8 gap-y-3" : "grid gap-3")}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            {...input}
            kind="radio"
            name={name}
            option={option}
            id={index === 0 ? id : undefined}
            defaultChecked={option.value === defaultValue}
            invalid={Boolean(group.error)}
          />
        ))}
      </div>
      {children}
    </Fieldset>
  );
}

/** One answer out of a few that need explaining: each is a card, the whole card is the target. */
export function RadioCards({
  name,
  options,
  defaultValue,
  input,
  id,
  children,
  inline,
  ...group
}: RadioGroupProps) {
  return (
    <Fieldset {...group} id={id && `${id}-group`}>
      <div className={classes("grid gap-3", inline && "sm:grid-cols-2")}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            {...input}
            kind="radio"
            card
            name={name}
            option={option}
            id={index === 0 ? id : undefined}
            defaultChecked={option.value === defaultValue}
            invalid={Boolean(group.error)}
          />
        ))}
      </div>
      {children}
    </Fieldset>
  );
}

export type CheckboxGroupProps = Omit<RadioGroupProps, "defaultValue" | "inline"> & {
  defaultValue?: readonly string[] | undefined;
  /** Two columns where there is room. */
  columns?: boolean | undefined;
};

/** Any number of answers; each checked one is sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, options, defaultValue = [], columns, input, id, children, ...group } = props;
  return (
    <Fieldset {...group} id={id && `${id}-group`}>
      <div className={classes("grid gap-3", columns && "sm:grid-cols-2")}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            {...input}
            kind="checkbox"
            name={name}
            option={option}
            id={index === 0 ? id : undefined}
            defaultChecked={defaultValue.includes(option.value)}
            invalid={Boolean(group.error)}
          />
        ))}
      </div>
      {children}
    </Fieldset>
  );
}

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** A single consent or switch. Sends "on" unless it has a value. */
export function Checkbox({ label, hint, error, id, className, ...own }: CheckboxProps) {
  const made = useId();
  const inputId = id ?? made;
  const described = classes(Boolean(hint) && `${inputId}-description`, Boolean(error) && `${inputId}-error`);
  const props = useControl({ ...own, id: inputId });
  return (
    <div className={classes(Boolean(error) && "border-s-4 border-not-met ps-4", className)}>
      {error && (
        <p id={`${inputId}-error`} className="mb-2 font-semibold text-not-met">
          {error}
        </p>
      )}
      <div className="grid grid-cols-[auto_1fr] gap-x-3">
        <input
          type="checkbox"
          {...props}
          aria-describedby={classes(props["aria-describedby"], described) || undefined}
          aria-invalid={error ? true : props["aria-invalid"]}
          className={classes("tick-box", thumbMargin)}
        />
        <label htmlFor={props.id} className={classes("py-px", thumbPadding)}>
          {label}
        </label>
        {hint && (
          <div id={`${inputId}-description`} className="col-start-2 max-w-prose text-ink-soft">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

/** On the candidate's pages and on phones a row is 44 px high, for thumbs. */
const thumbMargin = "max-sm:mt-2 [[data-density=candidate]_&]:mt-2";
const thumbPadding = "max-sm:py-3 [[data-density=candidate]_&]:py-2";

type ChoiceRowProps = InputExtras & {
  kind: "radio" | "checkbox";
  card?: boolean;
  name: string;
  option: Choice;
  id: string | undefined;
  invalid: boolean;
};

function ChoiceRow({ kind, card, name, option, id, invalid, ...input }: ChoiceRowProps) {
  const made = useId();
  const inputId = id ?? made;
  const hintId = option.hint ? `${inputId}-description` : undefined;
  return (
    <div
      className={classes(
        "relative",
        card &&
          "rounded-md border border-line-strong bg-panel p-4 hover:border-ink has-[>div>input:checked]:border-harbour has-[>div>input:checked]:bg-harbour-wash has-[>div>input:checked]:shadow-[inset_4px_0_0_var(--harbour)]",
      )}
    >
      <div className="grid grid-cols-[auto_1fr] gap-x-3 sm:grid-cols-[auto_1fr_auto]">
        <input
          {...input}
          type={kind}
          id={inputId}
          name={name}
          value={option.value}
          disabled={option.disabled}
          aria-describedby={hintId}
          aria-invalid={invalid || undefined}
          className={classes(kind === "radio" ? "tick-dot" : "tick-box", thumbMargin)}
        />
        <label
          htmlFor={inputId}
          className={classes(
            "py-px",
            thumbPadding,
            card && "font-semibold after:absolute after:inset-0 after:content-['']",
          )}
        >
          {option.label}
        </label>
        {option.aside && <div className="max-sm:col-start-2 sm:justify-self-end">{option.aside}</div>}
        {option.hint && (
          <div id={hintId} className="col-start-2 max-w-prose text-ink-soft">
            {option.hint}
          </div>
        )}
      </div>
      {option.reveal && (
        <div className="reveal relative z-1 ms-[0.6875rem] mt-3 border-s-2 border-line-strong ps-6">
          {option.reveal}
        </div>
      )}
    </div>
  );
}
