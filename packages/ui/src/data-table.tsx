import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type DataColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right-aligned in tabular figures. */
  numeric?: boolean | undefined;
  /** The header is a link that sorts; `direction` when this column sorts now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
  /** Names the row for those who hear it, and carries the row's link. The first column unless one says so. */
  rowHeader?: boolean | undefined;
  /** Left out on phones; the row's header never is. */
  wide?: boolean | undefined;
  nowrap?: boolean | undefined;
  /** For a header that need not be seen (actions). */
  hideHeader?: boolean | undefined;
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  hideCaption?: boolean | undefined;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** 32 px rows, header stays in sight. */
  dense?: boolean | undefined;
  /** Phones: rows become cards, or the table scrolls sideways. */
  phone?: "stack" | "scroll" | undefined;
  /** A checkbox before each row, for bulk actions of the form the table stands in. */
  select?:
    | { name: string; label: (row: Row) => string; header: string; form?: string | undefined }
    | undefined;
  /** Marks one row, as in a queue beside its case. */
  currentKey?: string | undefined;
  /** Shown instead of rows: an `EmptyState`. */
  empty?: ReactNode;
  footer?: ReactNode;
};

/** A table of things. Sorting is a link, so it has an address and needs no script. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, dense, phone = dense ? "scroll" : "stack" } = props;
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const headerKey = (columns.find((column) => column.rowHeader) ?? columns[0])?.key;
  return (
    <div
      {...(phone === "scroll" && { role: "group", tabIndex: 0, "aria-label": textOf(props.caption) })}
      className={classes((dense || phone === "scroll") && "relative max-w-full overflow-x-auto")}
    >
      <table
        className={classes(
          "data-table w-full border-collapse text-start",
          dense && "dense",
          phone === "stack" && "stack-table",
        )}
      >
        <caption className={classes(props.hideCaption ? "sr-only" : "pb-2 text-start text-lg font-bold")}>
          {props.caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-ink">
            {props.select && (
              <th scope="col" className="hide-print w-8 py-1">
                <span className="sr-only">{props.select.header}</span>
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = props.rowKey(row);
            const current = key === props.currentKey;
            return (
              <tr key={key} aria-current={current || undefined}>
                {props.select && (
                  <td className="py-1 ps-1 pe-2">
                    <input
                      type="checkbox"
                      name={props.select.name}
                      value={key}
                      form={props.select.form}
                      aria-label={props.select.label(row)}
                      className="tick-box relative z-1 block"
                    />
                  </td>
                )}
                {columns.map((column) =>
                  column.key === headerKey
                    ? headingCell(column, row, props.rowHref?.(row))
                    : bodyCell(column, row),
                )}
              </tr>
            );
          })}
        </tbody>
        {props.footer && <tfoot className="border-t-2 border-ink font-semibold">{props.footer}</tfoot>}
      </table>
    </div>
  );
}

type CellProps<Row> = { column: DataColumn<Row> };

function HeaderCell<Row>({ column }: CellProps<Row>) {
  const direction = column.sort?.direction;
  return (
    <th scope="col" aria-sort={direction} className={cellClass(column)}>
      {column.sort ? (
        <Link
          href={column.sort.href}
          className="inline-flex min-h-6 items-center gap-1 text-ink decoration-line-strong hover:text-harbour"
        >
          {column.header}
          {direction && (
            <Icon name={direction === "ascending" ? "up" : "down"} className="size-3.5 text-harbour" />
          )}
        </Link>
      ) : (
        <span className={column.hideHeader ? "sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

// Elements, not components: a table has hundreds of cells, and React pays for every component.
function bodyCell<Row>(column: DataColumn<Row>, row: Row) {
  return (
    <td
      key={column.key}
      className={cellClass(column)}
      data-label={column.hideHeader ? undefined : column.header}
    >
      {column.cell(row)}
    </td>
  );
}

function headingCell<Row>(column: DataColumn<Row>, row: Row, href: string | undefined) {
  return (
    <th key={column.key} scope="row" className={cellClass(column)}>
      {href ? <Link href={href}>{column.cell(row)}</Link> : column.cell(row)}
    </th>
  );
}

// What all cells share is said once, in components.css: a table of a thousand cells would say it a thousand times.
function cellClass<Row>(column: DataColumn<Row>) {
  const names = classes(
    column.numeric && "numeric",
    column.nowrap && "whitespace-nowrap",
    column.wide && !column.rowHeader && "max-md:hidden",
  );
  return names || undefined;
}

function textOf(node: ReactNode) {
  return typeof node === "string" ? node : undefined;
}
