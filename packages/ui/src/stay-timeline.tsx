import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Figure } from "./figure.tsx";

export type StaySegment = {
  key: string;
  label: ReactNode;
  /** Length in years, for the drawing. */
  years: number;
  /** "22 Nov 2026 to 21 Nov 2029". */
  span: ReactNode;
  state: "past" | "current" | "planned";
  /** Word of the state. */
  stateLabel: ReactNode;
};

export type StayTimelineProps = {
  caption: ReactNode;
  note?: ReactNode;
  segments: readonly StaySegment[];
  /** Years from the first day to today. */
  today?: { years: number; label: string } | undefined;
  /** The station at the end. */
  goal: { years: number; label: string; date: ReactNode };
  columns: { stay: string; span: string; state: string };
};

/** The stays one after the other as a line with its stations, up to the year that matters. */
export function StayTimeline({ caption, note, segments, today, goal, columns }: StayTimelineProps) {
  const total = Math.max(goal.years, ...segments.map((_, index) => startOf(segments, index + 1)));
  const at = (years: number) => 16 + (years / total) * (width - 32);
  return (
    <Figure caption={caption} note={note}>
      <svg
        viewBox={`0 0 ${width} 64`}
        className="keep-colour block w-full overflow-visible"
        aria-hidden="true"
      >
        <path d={`M${at(0)} 30H${at(total)}`} stroke="var(--line)" strokeWidth="8" />
        {segments.map((segment, index) => (
          <path
            key={segment.key}
            d={`M${at(startOf(segments, index))} 30H${at(startOf(segments, index + 1))}`}
            stroke={segment.state === "planned" ? "var(--line-strong)" : "var(--harbour)"}
            strokeWidth={segment.state === "current" ? 8 : 4}
            strokeDasharray={segment.state === "planned" ? "7 5" : undefined}
          />
        ))}
        {segments.map((segment, index) => (
          <circle
            key={segment.key}
            cx={at(startOf(segments, index))}
            cy="30"
            r="7"
            fill="var(--panel)"
            stroke={segment.state === "planned" ? "var(--line-strong)" : "var(--harbour)"}
            strokeWidth="4"
          />
        ))}
        <rect
          x={at(goal.years) - 7.5}
          y="22.5"
          width="15"
          height="15"
          transform={`rotate(45 ${at(goal.years)} 30)`}
          fill="var(--panel)"
          stroke="var(--kumquat)"
          strokeWidth="4"
        />
        {Array.from({ length: Math.floor(total) }, (_, year) => (
          <text key={year} x={at(year + 1)} y="60" textAnchor="middle" fontSize="13" fill="var(--ink-soft)">
            {year + 1}
          </text>
        ))}
        {today && (
          <>
            <path d={`M${at(today.years)} 12V42`} stroke="var(--ink)" strokeWidth="3" />
            <text
              x={at(today.years)}
              y="9"
              textAnchor={today.years / total > 0.8 ? "end" : today.years / total < 0.08 ? "start" : "middle"}
              fontSize="13"
              fontWeight="600"
              fill="var(--ink)"
            >
              {today.label}
            </text>
          </>
        )}
      </svg>
      <table className="stack-table w-full border-collapse">
        <thead>
          <tr className="border-b border-ink text-sm">
            <th className="py-1 text-start">{columns.stay}</th>
            <th className="py-1 text-start">{columns.span}</th>
            <th className="py-1 text-start">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr
              key={segment.key}
              className={classes("border-b border-line", segment.state === "planned" && "text-ink-soft")}
            >
              <th scope="row" className="py-1.5 pe-4 text-start">
                {segment.label}
              </th>
              <td className="py-1.5 pe-4 tabular-nums">{segment.span}</td>
              <td className="py-1.5">{segment.stateLabel}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="py-1.5 pe-4 text-start text-kumquat-ink">
              {goal.label}
            </th>
            <td className="py-1.5 font-semibold tabular-nums" colSpan={2}>
              {goal.date}
            </td>
          </tr>
        </tbody>
      </table>
    </Figure>
  );
}

const width = 420;

function startOf(segments: readonly StaySegment[], index: number) {
  return segments.slice(0, index).reduce((soFar, segment) => soFar + segment.years, 0);
}
