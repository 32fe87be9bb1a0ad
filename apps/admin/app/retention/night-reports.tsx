import { useFormats, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";

type Run = { id: string; at: Date; due: number; held: number; removed: Readonly<Record<string, number>> };
const kinds = [
  "sessions",
  "signInTokens",
  "passkeyChallenges",
  "downloadTickets",
  "uploads",
  "webhooks",
  "mails",
] as const;

/** What the last nights found, and what went by itself. */
export function NightReports({ runs }: { runs: readonly Run[] }) {
  const t = useT("retention");
  const format = useFormats();
  if (runs.length === 0) return null;
  const told = (removed: Run["removed"]) => {
    const known = kinds.filter((kind) => removed[kind]);
    const other = Object.entries(removed).reduce(
      (sum, [kind, count]) => (kinds.some((one) => one === kind) ? sum : sum + count),
      0,
    );
    const words = known.map((kind) => t(`runs.kind.${kind}`, { count: removed[kind] ?? 0 }));
    if (other > 0) words.push(t("runs.kind.other", { count: other }));
    return words.length > 0 ? words.join(" · ") : t("runs.nothing");
  };
  return (
    <Section heading={t("runs.heading")}>
      <DataTable
        caption={t("runs.heading")}
        hideCaption
        dense
        phone="stack"
        rows={runs}
        rowKey={(run) => run.id}
        columns={[
          {
            key: "at",
            header: t("runs.at"),
            cell: (run) => format.dateTime(run.at),
            rowHeader: true,
            nowrap: true,
          },
          { key: "due", header: t("runs.due"), cell: (run) => run.due, numeric: true },
          { key: "held", header: t("runs.held"), cell: (run) => run.held, numeric: true },
          { key: "removed", header: t("runs.removed"), cell: (run) => told(run.removed) },
        ]}
      />
    </Section>
  );
}
