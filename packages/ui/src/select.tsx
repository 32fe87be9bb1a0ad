import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { controlClass, useControl } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

export type SelectProps = ComponentProps<"select"> & {
  options: readonly (SelectOption | SelectGroup)[];
  /** First, empty choice ("Choose one"). Left out, the first option is chosen. */
  placeholder?: string | undefined;
  width?: "xs" | "sm" | "md" | "lg" | undefined;
};

/** The platform's own select: it opens as a wheel on phones and by keyboard everywhere. Inside a `Field`. */
export function Select({ options, placeholder, width, className, ...own }: SelectProps) {
  const props = useControl(own);
  return (
    <span className={classes("relative block", width && widths[width])}>
      <select {...props} className={classes(controlClass, "appearance-none pe-9", className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
      <Icon
        name="down"
        className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}

const widths = { xs: "max-w-28", sm: "max-w-52", md: "max-w-80", lg: "max-w-[32rem]" };

function renderOption(option: SelectOption) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
