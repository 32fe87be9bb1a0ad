import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Link } from "./link.tsx";
import { StatusTag, type StatusTone } from "./status-tag.tsx";

export type PinMarkerProps = {
  number: number;
  /** Accessible name: "Request 2: advert text". */
  label: string;
  href: string;
  state?: "open" | "done" | undefined;
  className?: string | undefined;
};

/** The numbered flag at a field or on a page of evidence, leading to its request. */
export function PinMarker({ number, label, href, state = "open", className }: PinMarkerProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      className={classes(
        "keep-colour relative inline-grid size-7 place-items-center after:absolute after:-inset-2 after:content-[''] rounded-full rounded-es-none border-2 text-sm leading-none font-bold no-underline tabular-nums",
        state === "open"
          ? "border-kumquat bg-kumquat-wash text-kumquat-ink"
          : "border-line-strong bg-panel text-ink-soft line-through",
        className,
      )}
    >
      {number}
    </Link>
  );
}

export type PinnedRequestProps = {
  id: string;
  number: number;
  /** The coded reason, worded. */
  reason: ReactNode;
  /** Where it is pinned. */
  place?: ReactNode;
  detail?: ReactNode;
  /** What would satisfy it, with its label. */
  wanted?: { label: ReactNode; text: ReactNode } | undefined;
  due?: ReactNode;
  state?: { label: ReactNode; tone?: StatusTone | undefined } | undefined;
  level?: 2 | 3 | 4 | undefined;
  actions?: ReactNode;
  /** The field to answer in, the answer, the difference. */
  children?: ReactNode;
};

/** A request to change one thing: why, what would satisfy it, by when. */
export function PinnedRequest(props: PinnedRequestProps) {
  const { id, number, reason, place, detail, wanted, due, state, level = 3, actions, children } = props;
  const Heading = `h${level}` as const;
  const done = state?.tone === "good" || state?.tone === "quiet";
  return (
    <article
      id={id}
      className={classes(
        "grid gap-3 rounded-md border border-s-[6px] bg-panel p-4 [[data-density=admin]_&]:gap-2 [[data-density=admin]_&]:p-3",
        done ? "border-line-strong" : "border-kumquat",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-2.5">
          <span aria-hidden="true" className="text-lg font-bold text-kumquat-ink tabular-nums">
            {number}
          </span>
          <div>
            <Heading className="text-base">{reason}</Heading>
            {place && <p className="text-sm text-ink-soft">{place}</p>}
          </div>
        </div>
        <div className="flex items-center gap-3 text-sm">
          {due && <span>{due}</span>}
          {state && <StatusTag tone={state.tone}>{state.label}</StatusTag>}
        </div>
      </div>
      {detail && <div className="max-w-prose">{detail}</div>}
      {wanted && (
        <div className="border-s-4 border-line ps-3">
          <p className="text-sm text-ink-soft">{wanted.label}</p>
          <div>{wanted.text}</div>
        </div>
      )}
      {children}
      {actions && <div className="hide-print flex flex-wrap gap-3">{actions}</div>}
    </article>
  );
}
