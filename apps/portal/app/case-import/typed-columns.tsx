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
      cell: (line: Line) => <Typed text={line.typed[column]} />,
      rowHeader: column === "candidateName",
    })),
  ];
}

/** As it stands in the list; an address or a slip of the keyboard may be longer than a phone is wide. */
export function Typed({ text }: { text: string | undefined }) {
  return <span className="wrap-anywhere">{text ?? "–"}</span>;
}
