import { scalePoint } from "d3-scale";
import { Axes, type ChartColumn, chartBox, round, upwards } from "./chart-parts.tsx";

export type LineChartProps = {
  columns: readonly ChartColumn[];
  /** A value for each column; null where there was nothing to take a share of: the line is broken there. */
  series: readonly { key: string; points: readonly (number | null)[] }[];
  format(value: number): string;
  step: number;
};

/** Shares over time, a line for each series. Goes with a table that says the same. */
export function LineChart({ columns, series, format, step }: LineChartProps) {
  const known = series.flatMap(({ points }) => points.filter((point) => point !== null));
  const { y, ticks } = upwards(Math.max(0, ...known), step);
  const scale = scalePoint<number>()
    .domain(columns.map((_, index) => index))
    .range([chartBox.left, chartBox.width - chartBox.right])
    .padding(0.5);
  const x = (index: number) => round(scale(index) ?? 0);
  return (
    <svg
      viewBox={`0 0 ${chartBox.width} ${chartBox.height}`}
      className="keep-colour block w-full max-w-xl"
      aria-hidden="true"
    >
      <Axes columns={columns} ticks={ticks} y={y} x={x} format={format} />
      {series.map(({ key, points }, index) => (
        <g key={key} stroke={colourOf(index)} fill="var(--panel)">
          <path d={pathOf(points, x, y)} fill="none" strokeWidth="2" strokeDasharray={dashOf(index)} />
          {points.map((point, at) =>
            point === null ? null : (
              <path key={columns[at]?.key} d={markAt(index, x(at), y(point))} strokeWidth="1.5" />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}

/** How a series of a line chart is drawn, for the head of its column in the table. */
export function LineSwatch({ index }: { index: number }) {
  return (
    <svg viewBox="0 0 24 12" className="keep-colour inline-block h-3 w-6 align-middle" aria-hidden="true">
      <path d="M0 6h24" stroke={colourOf(index)} strokeWidth="2" strokeDasharray={dashOf(index)} />
      <path d={markAt(index, 12, 6)} stroke={colourOf(index)} fill="var(--panel)" strokeWidth="1.5" />
    </svg>
  );
}

const colours = ["var(--harbour)", "var(--kumquat)", "var(--reviewer)", "var(--unknown)"];
const dashes = [undefined, "6 3", "2 3", "9 3 2 3"];

function colourOf(index: number): string {
  return colours[index % colours.length] ?? "var(--harbour)";
}

function dashOf(index: number): string | undefined {
  return dashes[index % dashes.length];
}

/** Circle, square, triangle, diamond: told apart without colour. */
function markAt(index: number, x: number, y: number): string {
  const marks = [
    `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`,
    `M${x - 3} ${y - 3}h6v6h-6z`,
    `M${x} ${y - 4}l4 7h-8z`,
    `M${x} ${y - 4}l4 4l-4 4l-4 -4z`,
  ];
  return marks[index % marks.length] ?? "";
}

function pathOf(
  points: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map((point, at) => {
      if (point === null) return "";
      const joins = at > 0 && points[at - 1] !== null && points[at - 1] !== undefined;
      return `${joins ? "L" : "M"}${x(at)} ${y(point)}`;
    })
    .join("");
}
