import type { ReactNode } from "react";
import { Figure } from "./figure.tsx";

export type DayState = "proven" | "claimed" | "gap";

export type CoverageCalendarProps = {
  caption: ReactNode;
  note?: ReactNode;
  /** Every day that matters, in order, as YYYY-MM-DD. Days not listed stay blank. */
  days: readonly { date: string; state: DayState }[];
  /** The word of each state. */
  labels: Record<DayState, string>;
  /** Month heading from "2026-03". */
  formatMonth: (month: string) => string;
  /** A day, for the list of spans. */
  formatDay: (date: string) => string;
  /** Heads of the list of spans. */
  columns: { span: string; days: string; state: string };
};

/** Which days are shown to be covered: a strip for each month, and the spans as a table. */
export function CoverageCalendar(props: CoverageCalendarProps) {
  const months = byMonth(props.days);
  const states = ["proven", "claimed", "gap"] as const;
  return (
    <Figure caption={props.caption} note={props.note}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {states.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <svg viewBox="0 0 14 20" className="keep-colour h-5 w-3.5" aria-hidden="true">
              <DayMark x={0} state={state} />
            </svg>
            {props.labels[state]}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="grid gap-1.5">
        {months.map(({ month, days }) => (
          <div key={month} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-2">
            <span className="text-sm tabular-nums">{props.formatMonth(month)}</span>
            <svg
              viewBox={`0 0 ${31 * step} 20`}
              className="keep-colour block w-full max-w-2xl"
              aria-hidden="true"
            >
              <path d={`M0 19.5H${lastDay(month) * step}`} stroke="var(--line-strong)" />
              {days.map((day) => (
                <DayMark key={day.date} x={(Number(day.date.slice(8)) - 1) * step} state={day.state} />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink text-start">
            <th className="py-1 text-start">{props.columns.span}</th>
            <th className="py-1 pe-6 text-end">{props.columns.days}</th>
            <th className="py-1 text-start">{props.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {spans(props.days).map((span) => (
            <tr key={span.from} className="border-b border-line">
              <td className="py-1">
                {span.from === span.to
                  ? props.formatDay(span.from)
                  : `${props.formatDay(span.from)} – ${props.formatDay(span.to)}`}
              </td>
              <td className="py-1 pe-6 text-end tabular-nums">{span.length}</td>
              <td className={span.state === "gap" ? "py-1 font-semibold" : "py-1"}>
                {props.labels[span.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

/** Runs of days that follow each other in the same state. */
export function spans(days: CoverageCalendarProps["days"]) {
  const found: { from: string; to: string; length: number; state: DayState }[] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && last.state === day.state && nextDay(last.to) === day.date) {
      last.to = day.date;
      last.length += 1;
    } else found.push({ from: day.date, to: day.date, length: 1, state: day.state });
  }
  return found;
}

const step = 14;

/** Full block: proven. Half block: claimed only. Cross on the line: gap. */
function DayMark({ x, state }: { x: number; state: DayState }) {
  if (state === "proven") return <rect x={x + 1} y="2" width={step - 2} height="17" fill="var(--met)" />;
  if (state === "claimed") {
    return (
      <rect
        x={x + 1.75}
        y="9.75"
        width={step - 3.5}
        height="8.5"
        fill="var(--kumquat-wash)"
        stroke="var(--kumquat)"
        strokeWidth="1.5"
      />
    );
  }
  return <path d={`M${x + 3} 7l8 8m0-8-8 8`} stroke="var(--not-met)" strokeWidth="2.25" fill="none" />;
}

/** Written out because phones of 2023 still lack `Map.groupBy`. */
function byMonth(days: CoverageCalendarProps["days"]) {
  const months: { month: string; days: { date: string; state: DayState }[] }[] = [];
  for (const day of days) {
    const month = day.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else months.push({ month, days: [day] });
  }
  return months;
}

function nextDay(date: string) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function lastDay(month: string) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
