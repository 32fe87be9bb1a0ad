import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import { Link } from "./link.tsx";

export type FilterBarProps = {
  /** Accessible name of the search landmark. */
  label: string;
  action?: string | undefined;
  submit: ReactNode;
  clear?: { href: string; label: ReactNode } | undefined;
  /** `Field`s; small ones fit side by side. */
  children: ReactNode;
};

/** Filters of a list: a GET form, so that every view of the list has an address. */
export function FilterBar({ label, action, submit, clear, children }: FilterBarProps) {
  return (
    <search className="chrome mb-4 block">
      <form
        method="get"
        action={action}
        aria-label={label}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 border-y border-line bg-sunk px-4 py-3 max-sm:-mx-gutter max-sm:[&>div:first-of-type]:col-span-full sm:grid-cols-[repeat(auto-fit,minmax(8.75rem,1fr))] [&>div]:min-w-0"
      >
        {children}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button>{submit}</Button>
          {clear && (
            <Link href={clear.href} className="inline-flex min-h-control items-center">
              {clear.label}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}

export type ToolbarProps = { start?: ReactNode; end?: ReactNode; className?: string | undefined };

/** A row above a list or in a pane: what is shown at its start, what can be done at its end. */
export function Toolbar({ start, end, className }: ToolbarProps) {
  return (
    <div
      className={classes(
        "hide-print flex min-h-control flex-wrap items-center justify-between gap-x-4 gap-y-2 py-1",
        className,
      )}
    >
      <div className="flex min-w-0 flex-wrap items-center gap-2">{start}</div>
      <div className="flex flex-wrap items-center gap-2">{end}</div>
    </div>
  );
}
