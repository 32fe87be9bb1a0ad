import { createContext, type ReactNode, useContext, useId } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

type FieldContextValue = {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
};

const FieldContext = createContext<FieldContextValue | null>(null);

export type FieldProps = {
  /** The control's id; the error summary links to it. Made up when left out. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** The word "optional" in the reader's language; shown after the label. */
  optional?: ReactNode;
  /** The question is the page's heading: larger label. */
  large?: boolean | undefined;
  /** Keeps the label for assistive technology only (table cells, filter bars). */
  hideLabel?: boolean | undefined;
  /** Beside the control's frame, below it: a live verdict, a pinned request, a masked value. */
  after?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/**
 * Label, hint and error around one control. The control inside takes its id, `aria-describedby` and
 * `aria-invalid` from here, so a page cannot forget them.
 */
export function Field(props: FieldProps) {
  const made = useId();
  const id = props.id ?? made;
  const describedBy =
    classes(present(props.hint) && `${id}-description`, present(props.error) && `${id}-error`) || undefined;
  return (
    <div className={classes(invalidEdge(props.error), "grid gap-1", props.className)}>
      <label
        htmlFor={id}
        className={classes(props.hideLabel ? "sr-only" : props.large ? "text-xl font-bold" : "font-semibold")}
      >
        {props.label}
        {present(props.optional) && <OptionalMark>{props.optional}</OptionalMark>}
      </label>
      {present(props.hint) && <Hint id={`${id}-description`}>{props.hint}</Hint>}
      {present(props.error) && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      <FieldContext value={{ id, describedBy, invalid: present(props.error) }}>{props.children}</FieldContext>
      {props.after}
    </div>
  );
}

export type FieldsetProps = {
  /** Goes on the fieldset; the error summary may link to it. */
  id?: string | undefined;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: ReactNode;
  large?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A group of controls under one question. */
export function Fieldset(props: FieldsetProps) {
  const made = useId();
  const id = props.id ?? made;
  const describedBy =
    classes(present(props.hint) && `${id}-description`, present(props.error) && `${id}-error`) || undefined;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={classes(invalidEdge(props.error), "min-w-0", props.className)}
    >
      <legend className={classes("mb-1", props.large ? "text-xl font-bold" : "font-semibold")}>
        {props.legend}
        {present(props.optional) && <OptionalMark>{props.optional}</OptionalMark>}
      </legend>
      {present(props.hint) && <Hint id={`${id}-description`}>{props.hint}</Hint>}
      {present(props.error) && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      <div className="mt-2 grid gap-4">{props.children}</div>
    </fieldset>
  );
}

type ControlProps = {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
};

/** For controls: their own props completed with what the surrounding field knows. */
export function useControl<Props extends ControlProps>(props: Props): Props {
  const field = useContext(FieldContext);
  if (field === null) return props;
  const described = new Set(
    `${field.describedBy ?? ""} ${props["aria-describedby"] ?? ""}`.split(" ").filter(Boolean),
  );
  return {
    ...props,
    id: field.id,
    "aria-describedby": described.size > 0 ? [...described].join(" ") : undefined,
    "aria-invalid": field.invalid ? true : props["aria-invalid"],
  };
}

/** Help below a label. */
export function Hint(props: { id?: string | undefined; children: ReactNode }) {
  return (
    <div id={props.id} className="max-w-prose text-ink-soft">
      {props.children}
    </div>
  );
}

/** What is wrong and what to do, above the control. */
export function FieldError(props: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={props.id} className="flex items-start gap-1.5 font-semibold text-not-met">
      <Icon name="warning" className="mt-[0.25em]" />
      <span>{props.children}</span>
    </p>
  );
}

/** The frame all text-like controls share. */
export const controlClass = classes(
  "min-h-control w-full min-w-0 rounded-md border border-line-strong bg-panel px-3 py-1.5 text-ink",
  "hover:border-ink focus-visible:outline-offset-0",
  "aria-invalid:border-2 aria-invalid:border-not-met",
  "[&[readonly]]:bg-sunk disabled:bg-sunk disabled:text-ink-soft",
);

function OptionalMark(props: { children: ReactNode }) {
  return <span className="ms-2 font-normal text-ink-soft">{props.children}</span>;
}

function invalidEdge(error: ReactNode) {
  return present(error) && "border-s-4 border-not-met ps-4";
}

function present(node: ReactNode) {
  return node !== undefined && node !== null && node !== false && node !== "";
}
