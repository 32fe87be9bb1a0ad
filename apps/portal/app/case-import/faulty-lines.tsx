import { useT } from "@causeway/messages/react";
import type { ImportFault } from "@causeway/rules/case-import/schema";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import type { ShownList } from "./list.tsx";
import { Typed } from "./typed-columns.tsx";

/** Every line that cannot become a case, with all that is to be mended. */
export function FaultyLines({ lines }: { lines: ShownList["faulty"] }) {
  const t = useT("case-import");
  const wording = useFaultText();
  return (
    <Section heading={t("preview.faultyHeading")} lede={t("preview.faultyText")}>
      <DataTable
        caption={t("preview.faultyCaption")}
        hideCaption
        rows={lines}
        rowKey={(line) => String(line.row)}
        columns={[
          { key: "row", header: t("preview.row"), cell: (line) => String(line.row), nowrap: true },
          {
            key: "name",
            header: t("column.candidateName"),
            cell: (line) => <Typed text={line.typed.candidateName} />,
            rowHeader: true,
          },
          { key: "title", header: t("column.title"), cell: (line) => <Typed text={line.typed.title} /> },
          {
            key: "faults",
            header: t("preview.faults"),
            cell: (line) => (
              <ul className="grid gap-1">
                {line.faults.map((fault) => (
                  <li key={`${fault.column} ${fault.code}`}>{wording(fault)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}

function useFaultText(): (fault: ImportFault) => string {
  const t = useT("case-import");
  return ({ column, code, row = 0, most = 0 }) => {
    const named = { column: t(`column.${column}`), row, most };
    return t(`fault.${code === "repeated" && column === "email" ? "repeated-email" : code}`, named);
  };
}
