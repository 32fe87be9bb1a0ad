import { useT } from "@causeway/messages/react";
import type { DataColumn } from "@causeway/ui/data-table";

/** What every table of retention begins with: which case, and whose. */
export function useCaseColumns<
  Row extends { reference: string; organisationName: string },
>(): DataColumn<Row>[] {
  const t = useT("retention");
  return [
    { key: "case", header: t("column.case"), cell: (row) => row.reference, rowHeader: true, nowrap: true },
    { key: "organisation", header: t("column.organisation"), cell: (row) => row.organisationName },
  ];
}
