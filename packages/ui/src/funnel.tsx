import type { ReactNode } from "react";
import { Figure } from "./figure.tsx";

export type FunnelStage = {
  key: string;
  label: ReactNode;
  count: number;
  display?: ReactNode;
  /** Why fewer went on: coded reasons with their numbers. */
  note?: ReactNode;
};

export type FunnelProps = {
  caption: ReactNode;
  note?: ReactNode;
  columns: { stage: string; count: string };
  stages: readonly FunnelStage[];
};

/** How many reached each stage: a table whose rows draw themselves. */
export function Funnel({ caption, note, columns, stages }: FunnelProps) {
  const most = Math.max(1, ...stages.map((stage) => stage.count));
  return (
    <Figure caption={caption} note={note}>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-ink text-sm">
            <th className="py-1 text-start">{columns.stage}</th>
            <th className="py-1 text-end">{columns.count}</th>
            <td className="w-1/2" />
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => (
            <tr key={stage.key} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-4 text-start font-semibold">
                {stage.label}
                {stage.note && <span className="block text-sm font-normal text-ink-soft">{stage.note}</span>}
              </th>
              <td className="py-2 text-end font-semibold tabular-nums">{stage.display ?? stage.count}</td>
              <td className="w-1/2 py-2 ps-4">
                <svg
                  viewBox="0 0 200 20"
                  preserveAspectRatio="none"
                  className="keep-colour block h-5 w-full"
                  aria-hidden="true"
                >
                  <path d="M0 0v20" stroke="var(--line-strong)" strokeWidth="2" />
                  <rect
                    x="0"
                    y="2"
                    width={Math.max((stage.count / most) * 200, stage.count > 0 ? 3 : 0)}
                    height="16"
                    fill={index === stages.length - 1 ? "var(--kumquat)" : "var(--harbour)"}
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
