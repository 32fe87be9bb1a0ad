import { useT } from "@causeway/messages/react";
import { type RetentionClass, retentionPlan } from "@causeway/rules/retention/plan";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/plan.ts";
import { RetentionHead } from "./tabs.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.retention.tables();
}

/** The plan as it is applied: by kind of record, and table by table. */
export default function Plan({ loaderData: tables }: Route.ComponentProps) {
  const t = useT("retention");
  const common = useT("common");
  const lengthOf = ({ length, ends }: RetentionClass) => {
    if (!length) return ends === "with-case" ? t("plan.withCase") : t("plan.kept");
    if ("years" in length) return t("plan.years", { count: length.years });
    return "days" in length
      ? t("plan.days", { count: length.days })
      : t("plan.hours", { count: length.hours });
  };
  const basisOf = ({ basis }: RetentionClass) =>
    basis.kind === "agency-policy"
      ? t("plan.basis.policy")
      : t("plan.basis.source", {
          sources: basis.sources.join(common("listComma")),
          confidence: t(`plan.confidence.${basis.confidence}`),
        });
  const fateOf = (row: (typeof tables)[number]) => {
    switch (row.fate) {
      case "empty":
        return t("plan.fate.empty", { columns: row.columns.join(common("listComma")) });
      case "keep":
        return t("plan.fate.keep", { why: t(`plan.why.${row.why}`) });
      case "own-step":
        return t(`plan.step.${row.step}`);
      case "delete":
        return t("plan.fate.delete");
    }
  };
  return (
    <>
      <RetentionHead tab="plan" />
      <Section heading={t("plan.heading")} lede={t("plan.lede")}>
        <DataTable
          caption={t("plan.heading")}
          hideCaption
          phone="stack"
          rows={retentionPlan}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "class",
              header: t("column.class"),
              rowHeader: true,
              cell: (row) => (
                <>
                  {t(`plan.class.${row.id}`)}
                  {(row.id === "people" || row.id === "audit") && (
                    <span className="block max-w-column font-normal text-ink-soft text-sm">
                      {t(`plan.note.${row.id}`)}
                    </span>
                  )}
                </>
              ),
            },
            { key: "length", header: t("column.length"), cell: lengthOf, nowrap: true },
            {
              key: "starts",
              header: t("column.starts"),
              cell: (row) => (row.starts ? t(`plan.starts.${row.starts}`) : "–"),
            },
            { key: "basis", header: t("column.basis"), cell: basisOf },
            { key: "ends", header: t("column.ends"), cell: (row) => t(`plan.ends.${row.ends}`) },
          ]}
        />
      </Section>
      <Section heading={t("plan.tableHeading")} lede={t("plan.tableLede")}>
        <DataTable
          caption={t("plan.tableHeading")}
          hideCaption
          dense
          phone="stack"
          rows={tables}
          rowKey={(row) => row.table}
          columns={[
            {
              key: "table",
              header: t("column.class"),
              rowHeader: true,
              cell: (row) => <code>{row.table}</code>,
            },
            { key: "fate", header: t("column.fate"), cell: fateOf },
          ]}
        />
      </Section>
    </>
  );
}
