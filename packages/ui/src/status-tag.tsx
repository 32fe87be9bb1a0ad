import type { ReactNode } from "react";
import { classes } from "./classes.ts";

export type StatusTone = "neutral" | "active" | "attention" | "good" | "bad" | "quiet";

/** A state in a word. The square before it repeats the tone as a shape: empty, half, full, struck. */
export function StatusTag(props: { tone?: StatusTone | undefined; children: ReactNode }) {
  const tone = props.tone ?? "neutral";
  return (
    <span className={classes("keep-colour status-tag", looks[tone])}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {props.children}
    </span>
  );
}

const looks: Record<StatusTone, string> = {
  neutral: "bg-unknown-wash text-unknown",
  active: "bg-harbour-wash text-harbour",
  attention: "bg-kumquat-wash text-kumquat-ink",
  good: "bg-met-wash text-met",
  bad: "bg-not-met-wash text-not-met",
  quiet: "text-ink-soft ring-1 ring-inset ring-line-strong",
};

const shapes: Record<StatusTone, ReactNode> = {
  neutral: <rect x="1" y="1" width="8" height="8" strokeWidth="1.5" />,
  active: (
    <>
      <rect x="1" y="1" width="8" height="8" strokeWidth="1.5" />
      <path d="M1 1h4v8H1z" fill="currentColor" stroke="none" />
    </>
  ),
  attention: <path d="M5 .5 9.5 5 5 9.5.5 5z" fill="currentColor" stroke="none" />,
  good: <rect x="0.5" y="0.5" width="9" height="9" fill="currentColor" stroke="none" />,
  bad: <path d="M1 1l8 8M9 1 1 9" strokeWidth="2" />,
  quiet: <path d="M0 5h10" strokeWidth="2" />,
};
