import type { ReactNode } from "react";

export type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: says so, and names the next useful action. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-8">
      <svg
        viewBox="0 0 96 20"
        className="h-5 w-24 text-line-strong"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <path d="M0 10h30" strokeWidth="3" />
        <path d="M36 10h28" strokeWidth="3" strokeDasharray="4 5" />
        <circle cx="80" cy="10" r="7" strokeWidth="3" />
      </svg>
      <div>
        <p className="text-lg font-semibold">{title}</p>
        {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      </div>
      {action}
    </div>
  );
}
