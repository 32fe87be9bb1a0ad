import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { controlClass, useControl } from "./field.tsx";

export type TextInputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** How much is expected, so the frame hints at the answer's length. Full width unless said. */
  width?: "xs" | "sm" | "md" | "lg" | undefined;
  prefix?: ReactNode;
  suffix?: ReactNode;
};

/** One line of text, inside a `Field`. */
export function TextInput({ width, prefix, suffix, className, ...own }: TextInputProps) {
  const props = useControl(own);
  const size = width ? widths[width] : undefined;
  if (!prefix && !suffix)
    return <input type="text" {...props} className={classes(controlClass, size, className)} />;
  return (
    <span className="flex min-w-0">
      {prefix && <Affix side="start">{prefix}</Affix>}
      <input
        type="text"
        {...props}
        className={classes(
          controlClass,
          size,
          Boolean(prefix) && "rounded-s-none",
          Boolean(suffix) && "rounded-e-none",
          className,
        )}
      />
      {suffix && <Affix side="end">{suffix}</Affix>}
    </span>
  );
}

/** An amount of money. The currency stands in front; what is typed may hold commas and two decimals. */
export function MoneyInput({
  currency = "HK$",
  className,
  ...rest
}: TextInputProps & { currency?: ReactNode }) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      width="sm"
      {...rest}
      prefix={currency}
      className={classes("text-end tabular-nums", className)}
    />
  );
}

/**
 * A calendar day as YYYY-MM-DD. Browsers without a date picker show a text field: the pattern and
 * placeholder ask for the same form there.
 */
export function DateInput({ className, ...rest }: TextInputProps) {
  return (
    <TextInput
      type="date"
      pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"
      placeholder="YYYY-MM-DD"
      max="9999-12-31"
      {...rest}
      className={classes("max-w-52", className)}
    />
  );
}

const widths = { xs: "max-w-24", sm: "max-w-52", md: "max-w-80", lg: "max-w-[32rem]" };

function Affix(props: { side: "start" | "end"; children: ReactNode }) {
  return (
    <span
      className={classes(
        "flex shrink-0 items-center border border-line-strong bg-sunk px-3 text-ink-soft",
        props.side === "start" ? "rounded-s-md border-e-0" : "rounded-e-md border-s-0",
      )}
    >
      {props.children}
    </span>
  );
}

/** The short code out of a mail: offered by the phone's keyboard, typed in capitals, spelled by nobody. */
export function CodeInput({ className, ...rest }: TextInputProps) {
  return (
    <TextInput
      name="code"
      width="sm"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={20}
      {...rest}
      className={classes("tracking-widest uppercase", className)}
    />
  );
}
