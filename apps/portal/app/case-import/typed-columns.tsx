import type { useT } from "@causeway/messages/react";
import { importColumns } from "@causeway/rules/case-import/schema";
import type { DataColumn } from "@causeway/ui/data-table";
import type { ShownList } from "./list.tsx";

type Line = ShownList["good"][number];

/** What a line says, column by column, after its number in the file. */
export function typedColumns(t: ReturnType<typeof useT<"case-import">>): DataColumn<Line>[] {
  return [
    { key: "row", header: t("preview.row"), cell: (line) => String(line.row), nowrap: true },
    ...importColumns.map((column) => ({
      key: column,
      header: t(`column.${column}`),
      cell: (line: Line) => line.typed[column] ?? "–",
      rowHeader: column === "candidateName",
    })),
  ];
}
