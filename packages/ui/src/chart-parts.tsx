import { scaleLinear } from "d3-scale";

/** One place along the axis of months: `year` only where it is to be written. */
export type ChartColumn = { key: string; label: string; year?: string | undefined };

/** The box of a chart with axes, in the units of its drawing. Text of 12 units is read at the size it is drawn. */
export const chartBox = { width: 380, height: 190, left: 40, right: 8, top: 12, bottom: 36 } as const;

/** A scale upwards from nothing, with round steps; never finer than `step`. */
export function upwards(most: number, step: number) {
  const scale = scaleLinear()
    .domain([0, Math.max(most, step * 2)])
    .nice(4)
    .range([chartBox.height - chartBox.bottom, chartBox.top]);
  return {
    y: (amount: number) => round(scale(amount)),
    ticks: scale.ticks(4).filter((at) => Math.abs(at / step - Math.round(at / step)) < 1e-6),
  };
}

/** Gridlines with their amounts, and the names of the columns, as many as there is room for. */
export function Axes(props: {
  columns: readonly ChartColumn[];
  ticks: readonly number[];
  y(amount: number): number;
  x(index: number): number;
  format(amount: number): string;
}) {
  const { columns, ticks, y, x, format } = props;
  const every = Math.ceil(columns.length / 12);
  const foot = chartBox.height - chartBox.bottom;
  return (
    <g fontSize="11" fill="var(--ink-soft)">
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${chartBox.left} ${y(tick)}H${chartBox.width - chartBox.right}`}
            stroke={tick === 0 ? "var(--line-strong)" : "var(--line)"}
          />
          <text x={chartBox.left - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {columns.map(({ key, label, year }, index) =>
        index % every === 0 ? (
          <text key={key} x={x(index)} y={foot + 15} textAnchor="middle">
            {label}
            {year && (
              <tspan x={x(index)} dy="14">
                {year}
              </tspan>
            )}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** Keeps the drawing short: a tenth of a unit is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
