import type { showFigures } from "@causeway/api/figures/show-figures";
import { useFormats, useT } from "@causeway/messages/react";
import { volumeStates, waitedFor } from "@causeway/rules/figures/measures";
import { BarTable } from "@causeway/ui/bar-table";
import type { ChartColumn } from "@causeway/ui/chart-parts";
import { ColumnChart } from "@causeway/ui/column-chart";
import { Link } from "@causeway/ui/link";
import { FigureSection, NumbersTable, useCell } from "./figure-section.tsx";
import type { FigureTable, FigureTableId } from "./tables.ts";

type Shown = Awaited<ReturnType<typeof showFigures>>;
export type FigureProps = {
  tables: Record<FigureTableId, FigureTable>;
  months: readonly ChartColumn[];
  query: string;
};

/** A small drawing for each state, on one page: how much came in and went out. */
export function Volume({ tables, months, query }: FigureProps) {
  const t = useT("figures");
  const format = useFormats();
  const table = tables.volume;
  const of = (index: number) => table.rows.map((row) => Number(row.cells[index + 1] ?? 0));
  const all = table.columns.map((_, index) => of(index).reduce((sum, one) => sum + one, 0));
  return (
    <FigureSection
      {...{ id: "volume", table, query, lede: t("volume.lede"), empty: all.every((one) => one === 0) }}
    >
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {volumeStates.map((state, index) => (
          <li key={state}>
            <p>
              <span className="font-semibold">{t(`volume.${state}`)}</span>{" "}
              <span className="text-sm text-ink-soft">{t("total", { count: all[index] ?? 0 })}</span>
            </p>
            <ColumnChart
              columns={months}
              amounts={of(index).map((count) => [count])}
              format={format.number}
            />
          </li>
        ))}
      </ul>
      <NumbersTable table={table} />
    </FigureSection>
  );
}

/** What half of the cases took in each stage, and what nine in ten did. */
export function Stages({ tables, query, stages }: FigureProps & Pick<Shown, "stages">) {
  const t = useT("figures");
  const cell = useCell();
  const table = tables.stages;
  const uncounted = stages.reduce((sum, one) => sum + one.uncounted, 0);
  return (
    <FigureSection
      {...{
        id: "stages",
        table,
        query,
        lede: t("stages.lede"),
        empty: stages.every((one) => one.count === 0),
      }}
    >
      <BarTable
        caption={table.title}
        head={table.head}
        columns={table.columns.map((label, index) => ({
          ...{ key: label, label },
          part: index > 0 ? index - 1 : undefined,
        }))}
        rows={table.rows.map(({ key, cells: [name, ...cells] }, at) => {
          const { median, most } = stages[at] ?? { median: null, most: null };
          return {
            ...{ key, label: name, cells: cells.map(cell) },
            parts: [median ?? 0, (most ?? 0) - (median ?? 0)],
          };
        })}
      />
      {uncounted > 0 && (
        <p className="text-sm text-ink-soft">{t("stages.uncounted", { count: uncounted })}</p>
      )}
    </FigureSection>
  );
}

/** For whom the cases that ended in each month had waited. */
export function Waits({ tables, months, query, waits }: FigureProps & Pick<Shown, "waits">) {
  const t = useT("figures");
  const format = useFormats();
  const table = tables.waits;
  return (
    <FigureSection
      {...{ id: "waits", table, query, lede: t("waits.lede"), empty: waits.every((one) => one.cases === 0) }}
    >
      <div className="grid gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ColumnChart
          columns={months}
          amounts={waits.map((month) => waitedFor.map((who) => month[who]))}
          format={format.number}
        />
        <div className="grid content-start gap-3">
          <NumbersTable table={table} swatchFrom={1} />
        </div>
      </div>
    </FigureSection>
  );
}

/** Why changes were asked for, the commonest reason first. */
export function Reasons({ tables, query }: FigureProps) {
  const t = useT("figures");
  const table = tables.reasons;
  return (
    <FigureSection
      {...{ id: "reasons", table, query, lede: t("reasons.lede"), empty: table.rows.length === 0 }}
    >
      <PartsTable table={table} />
    </FigureSection>
  );
}

/** What came of the cases of each path. */
export function Outcomes({ tables, query, mayQueue }: FigureProps & { mayQueue: boolean }) {
  const t = useT("figures");
  const table = tables.outcomes;
  const empty = table.rows.every((row) => row.cells.slice(1).every((one) => one === 0));
  return (
    <FigureSection {...{ id: "outcomes", table, query, lede: t("outcomes.lede"), empty }}>
      <PartsTable
        table={table}
        hrefOf={(route) => (mayQueue && route !== "none" ? `/queue?tab=closed&route=${route}` : undefined)}
      />
    </FigureSection>
  );
}

/** A table of numbers that add up to the bar of their row. */
function PartsTable({ table, hrefOf }: { table: FigureTable; hrefOf?(key: string): string | undefined }) {
  const t = useT("figures");
  const cell = useCell();
  return (
    <BarTable
      caption={table.title}
      head={table.head}
      columns={table.columns.map((label, part) => ({ key: label, label, part }))}
      rows={table.rows.map(({ key, cells: [name, ...cells] }) => {
        const href = hrefOf?.(key);
        return {
          key,
          label: href ? (
            <Link href={href} title={t("queueOf")}>
              {name}
            </Link>
          ) : (
            name
          ),
          cells: cells.map(cell),
          parts: cells.map(Number),
        };
      })}
    />
  );
}
