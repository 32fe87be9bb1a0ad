import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type PaginationProps = {
  /** Accessible name of the navigation. */
  label: string;
  newer?: { href: string; label: ReactNode } | undefined;
  older?: { href: string; label: ReactNode } | undefined;
  /** Between the two: "Rows 51 to 100". */
  summary?: ReactNode;
};

/** Keyset pages: only onward and back, since a page of a moving list has no lasting number. */
export function Pagination({ label, newer, older, summary }: PaginationProps) {
  if (!newer && !older && !summary) return null;
  return (
    <nav aria-label={label} className="hide-print mt-4 flex flex-wrap items-center justify-between gap-4">
      <span className="min-w-24">
        {newer && (
          <Link
            href={newer.href}
            rel="prev"
            className="inline-flex min-h-control items-center gap-1.5 font-semibold"
          >
            <Icon name="back" />
            {newer.label}
          </Link>
        )}
      </span>
      {summary && <span className="text-sm tabular-nums text-ink-soft">{summary}</span>}
      <span className="flex min-w-24 justify-end">
        {older && (
          <Link
            href={older.href}
            rel="next"
            className="inline-flex min-h-control items-center gap-1.5 font-semibold"
          >
            {older.label}
            <Icon name="chevron" />
          </Link>
        )}
      </span>
    </nav>
  );
}
