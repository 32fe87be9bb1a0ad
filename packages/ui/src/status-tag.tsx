import type { ReactNode } from "react";

export type StatusTone = "neutral" | "active" | "attention" | "good" | "bad" | "quiet";

/** A state in a word. The square before it repeats the tone as a shape: empty, half, tilted, full, crossed, struck. */
export function StatusTag(props: { tone?: StatusTone | undefined; children: ReactNode }) {
  return <span className={`status-tag ${props.tone ?? "neutral"}`}>{props.children}</span>;
}
