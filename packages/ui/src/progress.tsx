import type { ReactNode } from "react";

export type ProgressProps = {
  current: number;
  total: number;
  /** "4 of 9". */
  label: string;
  /** "about 12 minutes left". */
  note?: ReactNode;
};

/** How far through a form: stations on a line, and the words. */
export function Progress({ current, total, label, note }: ProgressProps) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  const at = (step: number) => (total === 1 ? 160 : 8 + ((step - 1) / (total - 1)) * 304);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-semibold tabular-nums">{label}</span>
        {note && <span className="text-ink-soft">{note}</span>}
      </p>
      <svg viewBox="0 0 320 16" className="keep-colour block h-auto w-full max-w-md" aria-hidden="true">
        <path d={`M${at(1)} 8H${at(total)}`} stroke="var(--line-strong)" strokeWidth="2" />
        <path d={`M${at(1)} 8H${at(current)}`} stroke="var(--harbour)" strokeWidth="4" />
        {steps.map((step) => (
          <circle
            key={step}
            cx={at(step)}
            cy="8"
            r={step === current ? 6 : 4}
            fill={step < current ? "var(--harbour)" : "var(--panel)"}
            stroke={step <= current ? "var(--harbour)" : "var(--line-strong)"}
            strokeWidth={step === current ? 4 : 2}
          />
        ))}
      </svg>
    </div>
  );
}
