import { type ReactNode, useId } from "react";
import { SeriesFills, seriesFill } from "./figure.tsx";

export type BarTableProps = {
  /** Names the table for those who hear it. */
  caption: string;
  /** The head of the rows, and of each number; a number that is drawn says as which part of the bar. */
  head: string;
  columns: readonly { key: string; label: string; part?: number | undefined }[];
  rows: readonly { key: string; label: ReactNode; cells: readonly ReactNode[]; parts: readonly number[] }[];
};

/** A table whose rows draw themselves: each a bar of its parts, all on one scale. */
export function BarTable({ caption, head, columns, rows }: BarTableProps) {
  const prefix = useId();
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  return (
    <div {...scrolling(caption)} className="relative max-w-full overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink align-bottom">
            <th scope="col" className="py-1 pe-3 text-start">
              {head}
            </th>
            {columns.map(({ key, label, part }) => (
              <th key={key} scope="col" className="px-2 py-1 text-end">
                {part !== undefined && <Swatch index={part} />} {label}
              </th>
            ))}
            <td className="w-2/5 max-md:hidden" />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells, parts }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1 pe-3 text-start font-normal">
                {label}
              </th>
              {columns.map((column, index) => (
                <td key={column.key} className="px-2 py-1 text-end tabular-nums whitespace-nowrap">
                  {cells[index]}
                </td>
              ))}
              <td className="w-2/5 py-1 ps-3 max-md:hidden">
                <Bar parts={parts} most={most} prefix={`${prefix}-${key}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Wider than a phone, it is scrolled by the arrow keys too. */
function scrolling(label: string) {
  return { role: "group", tabIndex: 0, "aria-label": label } as const;
}

/** How a part of a bar or a column is filled, beside its name. */
export function Swatch({ index }: { index: number }) {
  const prefix = useId();
  return (
    <svg viewBox="0 0 12 12" className="keep-colour inline-block size-3 align-baseline" aria-hidden="true">
      <SeriesFills prefix={prefix} />
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        fill={seriesFill(prefix, index)}
        stroke="var(--line-strong)"
      />
    </svg>
  );
}

function Bar({ parts, most, prefix }: { parts: readonly number[]; most: number; prefix: string }) {
  let left = 0;
  return (
    <svg
      viewBox="0 0 300 18"
      preserveAspectRatio="none"
      className="keep-colour block h-4.5 w-full"
      aria-hidden="true"
    >
      <SeriesFills prefix={prefix} />
      <path d="M0 0v18" stroke="var(--line-strong)" strokeWidth="2" />
      {parts.map((part, index) => {
        const x = left;
        const width = (part / most) * 296;
        left += width;
        const key = `${prefix}-${x}-${width}`;
        return part > 0 ? (
          <rect key={key} x={x + 1} y="2" width={width} height="14" fill={seriesFill(prefix, index)} />
        ) : null;
      })}
    </svg>
  );
}
