import type { ReactNode } from "react";
import { Citation, type CitationProps } from "./citation.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/** The four answers a rule can give, everywhere with the same colour, shape and word. */
export type VerdictKind = "met" | "not-met" | "unknown" | "reviewer";

/**
 * The shape alone: filled tick, cross, hollow ring, person. Its word stands beside it; where a row has no room for the
 * word, whoever draws the mark gives it as a title and to those who hear the page.
 */
export function VerdictMark(props: { verdict: VerdictKind; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classes("verdict-mark", props.verdict, props.className)}
    >
      {shapes[props.verdict]}
    </svg>
  );
}

/** A verdict as a chip. `label` is its word in the reader's language. */
export function VerdictChip(props: {
  verdict: VerdictKind;
  label: ReactNode;
  size?: "normal" | "large" | undefined;
}) {
  return (
    <span
      className={classes("verdict-chip", props.verdict, props.size === "large" ? "text-base" : "text-sm")}
    >
      <VerdictMark verdict={props.verdict} />
      {props.label}
    </span>
  );
}

/** One step of how a verdict came about; its own steps below it. */
export type TraceNode = {
  id: string;
  verdict: VerdictKind;
  /** The verdict's word. */
  label: ReactNode;
  /** The rule or question, in a sentence. */
  text: ReactNode;
  /** The fact it was answered with, or that it lacks. */
  fact?: ReactNode;
  citation?: CitationProps | undefined;
  children?: readonly TraceNode[] | undefined;
};

export type VerdictPanelProps = {
  verdict: VerdictKind;
  label: ReactNode;
  heading: ReactNode;
  /** h2 unless the panel stands under one. */
  level?: 2 | 3 | 4 | undefined;
  reasons?:
    | readonly { id?: string | undefined; verdict?: VerdictKind | undefined; text: ReactNode }[]
    | undefined;
  trace?: { summary: ReactNode; nodes: readonly TraceNode[]; open?: boolean | undefined } | undefined;
  citations?: { heading: ReactNode; items: readonly CitationProps[] } | undefined;
  /** "What would change this". */
  changes?:
    | { heading: ReactNode; items: readonly { id?: string; text: ReactNode; href?: string }[] }
    | undefined;
  /** Announce changes: for a verdict that follows what is typed. */
  live?: boolean | undefined;
  footer?: ReactNode;
};

/** A verdict that can be opened: which rule, which fact, which source, what would change it. */
export function VerdictPanel(props: VerdictPanelProps) {
  const Heading = `h${props.level ?? 2}` as const;
  const Sub = `h${(props.level ?? 2) + 1}` as "h3" | "h4" | "h5";
  return (
    <section className={classes("border-t-4 bg-panel p-4 ring-1 ring-line", edges[props.verdict])}>
      <div role={props.live ? "status" : undefined} className="grid gap-1.5">
        <Heading className="text-base">{props.heading}</Heading>
        <div>
          <VerdictChip verdict={props.verdict} label={props.label} size="large" />
        </div>
        {props.reasons && props.reasons.length > 0 && (
          <ul className="mt-1 grid gap-1.5">
            {props.reasons.map((reason, index) => (
              <li key={reason.id ?? index} className="grid grid-cols-[auto_1fr] gap-2">
                <VerdictMark verdict={reason.verdict ?? props.verdict} className="mt-[0.2em]" />
                <span>{reason.text}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {props.changes && props.changes.items.length > 0 && (
        <div className="mt-4 border-t border-line pt-3">
          <Sub className="text-sm">{props.changes.heading}</Sub>
          <ul className="mt-1 grid gap-1">
            {props.changes.items.map((item, index) => (
              <li key={item.id ?? index} className="grid grid-cols-[auto_1fr] gap-2">
                <span aria-hidden="true" className="text-kumquat">
                  →
                </span>
                {item.href ? <Link href={item.href}>{item.text}</Link> : <span>{item.text}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.trace && (
        <details className="disclosure mt-3" open={props.trace.open}>
          <summary className="flex min-h-tap items-center gap-1.5 text-harbour underline underline-offset-4">
            <Icon name="chevron" className="chevron" />
            {props.trace.summary}
          </summary>
          <VerdictTrace nodes={props.trace.nodes} />
        </details>
      )}
      {props.citations && props.citations.items.length > 0 && (
        <div className="mt-3 border-t border-line pt-3">
          <Sub className="mb-1 text-sm">{props.citations.heading}</Sub>
          <ul className="grid gap-2">
            {props.citations.items.map((citation, index) => (
              <li key={index}>
                <Citation {...citation} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.footer}
    </section>
  );
}

/** The tree of steps behind a verdict: nested native disclosures, so every branch opens by keyboard. */
export function VerdictTrace(props: { nodes: readonly TraceNode[] }) {
  return (
    <ul className="mt-1 grid gap-1 border-s-2 border-line ps-3">
      {props.nodes.map((node) => (
        <li key={node.id}>
          {node.children && node.children.length > 0 ? (
            <details className="disclosure" open>
              <summary className="flex items-start gap-1.5 py-1">
                <TraceLine node={node} />
              </summary>
              <TraceFacts node={node} />
              <VerdictTrace nodes={node.children} />
            </details>
          ) : (
            <div className="py-1">
              <div className="flex items-start gap-1.5">
                <TraceLine node={node} />
              </div>
              <TraceFacts node={node} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function TraceLine({ node }: { node: TraceNode }) {
  return (
    <>
      <VerdictMark verdict={node.verdict} className="mt-[0.2em]" />
      <span>
        <span className={classes("font-semibold", colours[node.verdict])}>{node.label}</span> {node.text}
      </span>
    </>
  );
}

function TraceFacts({ node }: { node: TraceNode }) {
  if (!node.fact && !node.citation) return null;
  return (
    <div className="ms-[1.5em] grid gap-1 text-sm text-ink-soft">
      {node.fact && <div>{node.fact}</div>}
      {node.citation && <Citation {...node.citation} />}
    </div>
  );
}

const colours: Record<VerdictKind, string> = {
  met: "text-met",
  "not-met": "text-not-met",
  unknown: "text-unknown",
  reviewer: "text-reviewer",
};

const edges: Record<VerdictKind, string> = {
  met: "border-met",
  "not-met": "border-not-met",
  unknown: "border-unknown",
  reviewer: "border-reviewer",
};

const shapes: Record<VerdictKind, ReactNode> = {
  met: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm4.4 5.1L7 12 3.6 8.7l1.2-1.3 2.1 2 4.2-4.9z"
    />
  ),
  "not-met": <path d="M2.5 2.5l11 11M13.5 2.5l-11 11" stroke="currentColor" strokeWidth="3" />,
  unknown: <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  reviewer: (
    <path
      fill="currentColor"
      d="M8 .8a3.6 3.6 0 1 0 0 7.2A3.6 3.6 0 0 0 8 .8ZM1 15.5C1.3 11.4 4 9.3 8 9.3s6.7 2.1 7 6.2z"
    />
  ),
};
