import { useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import type { CaseRetention } from "./case.tsx";

/** What would go and how much of it, and what stays and why. */
export function Preview({ extent }: { extent: CaseRetention["extent"] }) {
  const t = useT("retention");
  const common = useT("common");
  const rows = [
    { id: "form", count: null },
    { id: "files", count: extent.files },
    { id: "candidateFiles", count: extent.candidateFiles },
    { id: "applicants", count: extent.applicants },
    { id: "revisions", count: extent.revisions },
    { id: "mails", count: extent.mails },
    { id: "texts", count: null },
    { id: "account", count: null },
  ] as const;
  return (
    <Section heading={t("case.preview")}>
      <DataTable
        caption={t("case.goes")}
        dense
        phone="stack"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "what",
            header: t("column.class"),
            rowHeader: true,
            cell: (row) => t(`case.rows.${row.id}`),
          },
          { key: "count", header: t("column.count"), numeric: true, cell: (row) => row.count ?? "–" },
          {
            key: "fate",
            header: t("column.fate"),
            cell: (row) => t(`case.rows.${row.id === "candidateFiles" ? "files" : row.id}Fate`),
          },
        ]}
      />
      <p className="mt-4 max-w-prose">
        <strong>
          {t("case.stays")}
          {common("colon")}
        </strong>
        {t("case.keeps")}
      </p>
    </Section>
  );
}
