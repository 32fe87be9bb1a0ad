import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

export type CitationProps = {
  source: ReactNode;
  href?: string | undefined;
  /** When the source was read or since when it holds, in words. */
  date?: ReactNode;
  /** How sure we are of it: three bars and the word. */
  confidence?: { level: 1 | 2 | 3; label: ReactNode } | undefined;
  className?: string | undefined;
};

/** Where a statement comes from, since when, and how sure we are of it. */
export function Citation({ source, href, date, confidence, className }: CitationProps) {
  return (
    <span
      className={classes(
        "inline-flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-soft",
        className,
      )}
    >
      {href ? (
        <a href={href} rel="noreferrer">
          {source} <Icon name="external" className="size-3" />
        </a>
      ) : (
        <span className="text-ink">{source}</span>
      )}
      {date && <span>{date}</span>}
      {confidence && (
        <span className="inline-flex items-baseline gap-1.5">
          <svg viewBox="0 0 14 12" className="h-3 w-3.5 self-center" aria-hidden="true">
            {[0, 1, 2].map((bar) => (
              <rect
                key={bar}
                x={bar * 5}
                y={8 - bar * 4}
                width="3.5"
                height={4 + bar * 4}
                fill={bar < confidence.level ? "currentColor" : "none"}
                stroke="currentColor"
                strokeWidth="0.75"
              />
            ))}
          </svg>
          {confidence.label}
        </span>
      )}
    </span>
  );
}
