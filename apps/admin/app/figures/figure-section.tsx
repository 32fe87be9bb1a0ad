import { useFormats, useT } from "@causeway/messages/react";
import { Swatch } from "@causeway/ui/bar-table";
import { type DataColumn, DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Link } from "@causeway/ui/link";
import { Section } from "@causeway/ui/page";
import type { ReactNode } from "react";
import type { Cell, FigureTable, FigureTableId } from "./tables.ts";

type Props = {
  id: FigureTableId;
  table: FigureTable;
  lede: ReactNode;
  /** The query of the page, so that the file is narrowed as the page is. */
  query: string;
  empty: boolean;
  children: ReactNode;
};

/** One figure: what it says, its drawing with its table, and the table as a file. */
export function FigureSection({ id, table, lede, query, empty, children }: Props) {
  const t = useT("figures");
  const href = `/figures/export?${query ? `${query}&` : ""}table=${id}`;
  return (
    <Section
      id={id}
      heading={table.title}
      lede={lede}
      actions={
        <Link href={href} download aria-label={t("csvOf", { name: table.title })}>
          {t("csv")}
        </Link>
      }
    >
      {empty ? <EmptyState title={t("none")} /> : <div className="grid gap-6">{children}</div>}
    </Section>
  );
}

/** The table of a figure, as it stands below its drawing. `swatchFrom`: the column from which on each is a part of it. */
export function NumbersTable({ table, swatchFrom }: { table: FigureTable; swatchFrom?: number }) {
  const cell = useCell();
  return (
    <>
      {swatchFrom !== undefined && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {table.columns.slice(swatchFrom).map((label, index) => (
            <li key={label}>
              <Swatch index={index} /> {label}
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption={table.title}
        hideCaption
        dense
        rows={table.rows}
        rowKey={(row) => row.key}
        columns={[table.head, ...table.columns].map(
          (header, index): DataColumn<FigureTable["rows"][number]> => ({
            key: header,
            header,
            cell: (row) => cell(row.cells[index]),
            numeric: index > 0 && typeof table.rows[0]?.cells[index] !== "string",
            nowrap: true,
          }),
        )}
      />
    </>
  );
}

/** A number as it is read; a dash where there is none. */
export function useCell() {
  const format = useFormats();
  return (value: Cell | undefined) =>
    typeof value === "number" ? format.number(value) : value === null || value === undefined ? "–" : value;
}
