import { useFormats, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import type { CaseRetention } from "./case.tsx";

const named = ["key", "files", "account", "case"] as const;

/** What was erased, when and on whose word; made to be printed, and without a word about anybody. */
export function Certificate(props: { erasure: CaseRetention["erasures"][number]; reference: string }) {
  const t = useT("retention");
  const common = useT("common");
  const format = useFormats();
  const { erasure, reference } = props;
  const when = erasure.finishedAt ? format.dateTime(erasure.finishedAt) : "";
  const byAt = (name: string | null, at: Date) => `${name}${common("comma")}${format.dateTime(at)}`;
  const nameOf = (step: string) => {
    const own = named.find((one) => one === step);
    return own ? t(`certificate.steps.${own}`) : <code>{step}</code>;
  };
  return (
    <Section heading={t("certificate.heading")}>
      <p className="mb-4 max-w-prose font-semibold">
        {t("certificate.body", { scope: t(`scope.${erasure.scope}`), reference, when })}
      </p>
      <SummaryList
        rows={[
          {
            id: "proposed",
            label: t("certificate.proposed"),
            value: byAt(erasure.proposedByName, erasure.proposedAt),
          },
          {
            id: "confirmed",
            label: t("certificate.confirmed"),
            value: erasure.confirmedAt && byAt(erasure.confirmedByName, erasure.confirmedAt),
          },
          { id: "grounds", label: t("certificate.grounds"), value: t(`grounds.${erasure.grounds}`) },
        ]}
      />
      <DataTable
        caption={t("certificate.heading")}
        hideCaption
        dense
        rows={Object.entries(erasure.done)}
        rowKey={([step]) => step}
        columns={[
          { key: "step", header: t("certificate.step"), rowHeader: true, cell: ([step]) => nameOf(step) },
          { key: "rows", header: t("certificate.rows"), numeric: true, cell: ([, rows]) => rows },
        ]}
      />
      <p className="mt-4 max-w-prose text-ink-soft">{t("certificate.audit")}</p>
      <p className="hide-print max-w-prose text-ink-soft">{t("certificate.print")}</p>
    </Section>
  );
}
