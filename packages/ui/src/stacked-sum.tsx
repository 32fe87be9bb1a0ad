import { type ReactNode, useId } from "react";
import { Figure, SeriesFills, seriesFill } from "./figure.tsx";

export type SumPart = {
  key: string;
  label: string;
  /** In any one unit; only proportions are drawn. */
  amount: number;
  /** As written: "HK$1,440,000". */
  display: ReactNode;
  note?: ReactNode;
  /** Does not count towards the sum: drawn hollow, listed last. */
  excluded?: boolean | undefined;
};

export type StackedSumProps = {
  caption: ReactNode;
  note?: ReactNode;
  parts: readonly SumPart[];
  total: { label: ReactNode; display: ReactNode };
  /** The line to reach. */
  reference?: { amount: number; label: ReactNode; display: ReactNode; difference?: ReactNode } | undefined;
  columns: { part: string; amount: string };
};

/** A sum as a bar of its parts against a line, and the same parts as a table. */
export function StackedSum({ caption, note, parts, total, reference, columns }: StackedSumProps) {
  const prefix = useId();
  const counted = parts.filter((part) => !part.excluded && part.amount > 0);
  const sum = counted.reduce((soFar, part) => soFar + part.amount, 0);
  const scale = width / (Math.max(sum, reference?.amount ?? 0) * 1.04 || 1);
  let left = 0;
  return (
    <Figure caption={caption} note={note}>
      <div>
        <svg
          viewBox={`0 0 ${width} 56`}
          className="keep-colour block h-14 w-full"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <SeriesFills prefix={prefix} />
          <rect x="0" y="14" width={width} height="28" fill="var(--sunk)" />
          {counted.map((part, index) => {
            const x = left;
            left += part.amount * scale;
            return (
              <rect
                key={part.key}
                x={x}
                y="14"
                width={Math.max(part.amount * scale - 1.5, 1)}
                height="28"
                fill={seriesFill(prefix, index)}
              />
            );
          })}
          {reference && (
            <path
              d={`M${reference.amount * scale} 2V54`}
              stroke="var(--ink)"
              strokeWidth="3"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </svg>
        {reference && (
          <p className="flex flex-wrap items-baseline justify-end gap-x-2 text-sm">
            <span className="text-ink-soft">{reference.label}</span>
            <span className="font-semibold tabular-nums">{reference.display}</span>
            {reference.difference && <span className="text-ink-soft">{reference.difference}</span>}
          </p>
        )}
      </div>
      <table className="w-full border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">{columns.part}</th>
            <th scope="col">{columns.amount}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const index = counted.indexOf(part);
            return (
              <tr key={part.key} className="border-b border-line">
                <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                  <span className="grid grid-cols-[auto_1fr] gap-x-2">
                    <svg viewBox="0 0 12 12" className="keep-colour mt-[0.35em] size-3" aria-hidden="true">
                      <rect
                        x="0.5"
                        y="0.5"
                        width="11"
                        height="11"
                        fill={index < 0 ? "none" : seriesFill(prefix, index)}
                        stroke="var(--line-strong)"
                      />
                    </svg>
                    <span className={part.excluded ? "text-ink-soft" : undefined}>
                      {part.label}
                      {part.note && <span className="block text-sm text-ink-soft">{part.note}</span>}
                    </span>
                  </span>
                </th>
                <td className="py-1.5 text-end align-top tabular-nums">{part.display}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-ink">
            <th scope="row" className="py-1.5 text-start">
              {total.label}
            </th>
            <td className="py-1.5 text-end font-bold tabular-nums">{total.display}</td>
          </tr>
        </tfoot>
      </table>
    </Figure>
  );
}

const width = 640;
