import { type ComponentProps, useState } from "react";
import { classes } from "./classes.ts";
import { controlClass, useControl } from "./field.tsx";

export type TextAreaProps = ComponentProps<"textarea"> & {
  /** Counts characters. Typing on beyond the limit is possible: text is never cut silently. */
  counter?: { limit: number; label: (used: number, limit: number) => string } | undefined;
};

/** Longer text, inside a `Field`. */
export function TextArea({ counter, className, rows = 5, onInput, ...own }: TextAreaProps) {
  const props = useControl(own);
  const [used, setUsed] = useState(lengthOf(props.value ?? props.defaultValue));
  const counterId = counter && props.id ? `${props.id}-counter` : undefined;
  const over = counter !== undefined && used > counter.limit;
  return (
    <>
      <textarea
        {...props}
        rows={rows}
        aria-describedby={classes(props["aria-describedby"], counterId) || undefined}
        onInput={(event) => {
          setUsed(lengthOf(event.currentTarget.value));
          onInput?.(event);
        }}
        className={classes(controlClass, "field-sizing-content resize-y", heightFor(rows), className)}
      />
      {counter && (
        <p
          id={counterId}
          aria-live={over ? "polite" : "off"}
          className={classes(
            "justify-self-end text-sm tabular-nums",
            over ? "font-semibold text-not-met" : "text-ink-soft",
          )}
        >
          {counter.label(used, counter.limit)}
        </p>
      )}
    </>
  );
}

/** Grows with its text, so `rows` only says where it starts. Important, because every control has a least height of its own. */
function heightFor(rows: number) {
  if (rows <= 3) return "min-h-[calc(3lh+1rem)]!";
  return rows <= 6 ? "min-h-[calc(5lh+1rem)]!" : "min-h-[calc(10lh+1rem)]!";
}

/** Counted as people count: a rare character outside the basic plane is one, not two. */
function lengthOf(value: unknown) {
  return Array.from(String(value ?? "")).length;
}
