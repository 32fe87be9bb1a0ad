import { useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import type { ShownList } from "./list.tsx";
import { Typed } from "./typed-columns.tsx";

/** Lines whose cases are there already, from this list or an earlier one. */
export function KnownLines({ lines, base }: { lines: ShownList["known"]; base: string }) {
  const t = useT("case-import");
  return (
    <Section heading={t("preview.knownHeading")}>
      <DataTable
        caption={t("preview.knownCaption")}
        hideCaption
        rows={lines}
        rowKey={(line) => String(line.row)}
        rowHref={(line) => `${base}/${line.known?.id ?? line.opened?.id ?? ""}`}
        columns={[
          {
            key: "case",
            header: t("preview.case"),
            cell: (line) => line.known?.reference ?? line.opened?.reference ?? "",
            rowHeader: true,
            nowrap: true,
          },
          { key: "row", header: t("preview.row"), cell: (line) => String(line.row), nowrap: true },
          {
            key: "name",
            header: t("column.candidateName"),
            cell: (line) => <Typed text={line.opened?.candidateName ?? line.typed.candidateName} />,
          },
          {
            key: "title",
            header: t("column.title"),
            cell: (line) => <Typed text={line.opened?.title ?? line.typed.title} />,
          },
        ]}
      />
    </Section>
  );
}
