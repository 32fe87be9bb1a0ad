import { scaleBand } from "d3-scale";
import { useId } from "react";
import { Axes, type ChartColumn, chartBox, round, upwards } from "./chart-parts.tsx";
import { SeriesFills, seriesFill } from "./figure.tsx";

export type ColumnChartProps = {
  columns: readonly ChartColumn[];
  /** The parts of each column, from the foot up; one part for a plain column. */
  amounts: readonly (readonly number[])[];
  format(amount: number): string;
  /** The finest step of the axis: 1 where things are counted. */
  step?: number | undefined;
};

/** Columns over time, each of one or more parts. Goes with a table that says the same. */
export function ColumnChart({ columns, amounts, format, step = 1 }: ColumnChartProps) {
  const prefix = useId();
  const { y, ticks } = upwards(Math.max(0, ...amounts.map(total)), step);
  const band = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([chartBox.left, chartBox.width - chartBox.right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const width = Math.min(round(band.bandwidth()), 48);
  const middle = (index: number) => round((band(index) ?? 0) + band.bandwidth() / 2);
  return (
    <svg
      viewBox={`0 0 ${chartBox.width} ${chartBox.height}`}
      className="keep-colour block w-full max-w-xl"
      aria-hidden="true"
    >
      <SeriesFills prefix={prefix} />
      <Axes columns={columns} ticks={ticks} y={y} x={middle} format={format} />
      {columns.map(({ key }, index) => {
        let below = 0;
        return (amounts[index] ?? []).map((amount, part) => {
          const from = below;
          below += amount;
          if (amount <= 0) return null;
          return (
            <rect
              key={`${key}-${part}`}
              x={middle(index) - width / 2}
              y={y(below)}
              width={width}
              height={round(Math.max(y(from) - y(below), 0.5))}
              fill={seriesFill(prefix, part)}
            />
          );
        });
      })}
    </svg>
  );
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
