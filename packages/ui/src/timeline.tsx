import type { ReactNode } from "react";
import { classes } from "./classes.ts";

export type TimelineItem = {
  id: string;
  /** As the reader writes it. */
  when: ReactNode;
  /** Machine-readable day or moment. */
  dateTime?: string | undefined;
  title: ReactNode;
  /** Who did it. */
  who?: ReactNode;
  children?: ReactNode;
  /** A turn of the case stands out as a full station; the rest are stops. */
  milestone?: boolean | undefined;
  tone?: "harbour" | "met" | "not-met" | "kumquat" | undefined;
};

/** What happened, as stations down a line. */
export function Timeline(props: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol aria-label={props.label} className="relative">
      {props.items.map((item) => (
        <li
          key={item.id}
          className="relative grid grid-cols-[1.25rem_1fr] gap-x-3 pb-5 before:absolute before:start-[0.5rem] before:top-3 before:-bottom-3 before:w-1 before:bg-harbour last:pb-0 last:before:hidden [[data-density=admin]_&]:pb-3"
        >
          <svg
            viewBox="0 0 20 20"
            className={classes("keep-colour relative mt-[0.2em] size-5", tones[item.tone ?? "harbour"])}
            aria-hidden="true"
          >
            {item.milestone ? (
              <circle cx="10" cy="10" r="7.5" fill="var(--panel)" stroke="currentColor" strokeWidth="4" />
            ) : (
              <circle cx="10" cy="10" r="4" fill="var(--panel)" stroke="currentColor" strokeWidth="2.5" />
            )}
          </svg>
          <div className="min-w-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className={item.milestone ? "font-semibold" : undefined}>{item.title}</p>
              <p className="text-sm text-ink-soft">
                {item.who && <span className="me-3">{item.who}</span>}
                <time dateTime={item.dateTime}>{item.when}</time>
              </p>
            </div>
            {item.children && <div className="mt-1 max-w-prose text-ink-soft">{item.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const tones = {
  harbour: "text-harbour",
  met: "text-met",
  "not-met": "text-not-met",
  kumquat: "text-kumquat",
};
