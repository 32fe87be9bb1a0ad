import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { StatusTag, type StatusTone } from "./status-tag.tsx";

/** What is to be done, in groups, each task with its state and who owes it. Holds `TaskSection`s. */
export function TaskList(props: { children: ReactNode }) {
  return <div className="grid gap-8">{props.children}</div>;
}

export type TaskSectionProps = {
  heading: ReactNode;
  /** At the heading's far end: "3 of 5 done". */
  summary?: ReactNode;
  level?: 2 | 3 | undefined;
  children: ReactNode;
};

/** One group of `Task`s. */
export function TaskSection({ heading, summary, level = 2, children }: TaskSectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink pb-2">
        <Heading className="text-lg">{heading}</Heading>
        {summary && <p className="text-sm tabular-nums text-ink-soft">{summary}</p>}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

export type TaskProps = {
  title: ReactNode;
  /** Left out where the task cannot be begun yet; then `hint` says why. */
  href?: string | undefined;
  hint?: ReactNode;
  state?: { label: ReactNode; tone?: StatusTone | undefined } | undefined;
  /** Who owes it, when it is not the reader. */
  owner?: ReactNode;
  /** Below the row: uploads, a pinned request. */
  children?: ReactNode;
};

/** One row: the whole row is the target, the state at its end. */
export function Task({ title, href, hint, state, owner, children }: TaskProps) {
  return (
    <li className="relative border-b border-line py-3 has-[>div>div>a:hover]:bg-harbour-wash">
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-6 gap-y-1 max-sm:grid-cols-1">
        <div className="min-w-0">
          {href ? (
            <Link href={href} className="py-1 font-semibold after:absolute after:inset-0 after:content-['']">
              {title}
            </Link>
          ) : (
            <span className="font-semibold text-ink-soft">{title}</span>
          )}
          {hint && <div className="max-w-prose text-sm text-ink-soft">{hint}</div>}
        </div>
        <div className="flex items-center gap-3 sm:justify-end">
          {owner && <span className="text-sm text-ink-soft">{owner}</span>}
          {state && <StatusTag tone={state.tone}>{state.label}</StatusTag>}
        </div>
      </div>
      {children && <div className="relative z-1 mt-3">{children}</div>}
    </li>
  );
}
