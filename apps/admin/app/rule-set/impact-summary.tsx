import type { ShownVersion } from "@causeway/api/rule-set/show-version";
import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ButtonLink } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { VerdictChip } from "@causeway/ui/verdict";

type Props = { shown: ShownVersion; ruleTitles: Readonly<Record<string, string>> };

/** What a version does to the open cases: how far the work is, then counts; the cases lie behind them. */
export function ImpactSummary({ shown, ruleTitles }: Props) {
  const t = useT("rule-set");
  const common = useT("common");
  const format = useFormats();
  const { preview, id } = shown;
  if (!preview) return null;
  const word = (verdict: "met" | "not-met" | "unknown" | "reviewer") => (
    <VerdictChip
      verdict={verdict}
      label={common(`verdict.${verdict === "reviewer" ? "judgement" : verdict}`)}
    />
  );
  const day = format.date(preview.onDay ?? shown.effectiveFrom);
  if (preview.state === "waiting" || preview.state === "running")
    return (
      <Section heading={t("impact")}>
        <Banner
          role="status"
          actions={
            <ButtonLink size="small" href={`/rule-set/${id}`}>
              {t("reload")}
            </ButtonLink>
          }
        >
          {t("waiting", { done: String(preview.casesDone), total: String(preview.casesTotal) })}
        </Banner>
      </Section>
    );
  if (preview.state === "failed")
    return (
      <Section heading={t("impact")}>
        <Banner tone="danger">{t("failed")}</Banner>
      </Section>
    );
  const ms = Number(preview.finishedAt) - Number(preview.startedAt);
  return (
    <Section heading={t("impact")} lede={t("impactLede", { day })}>
      {shown.stale && <Banner tone="warning">{t("stale")}</Banner>}
      <p className="my-3">
        <strong>
          {t("summary", { turned: String(preview.casesTurned), total: String(preview.casesTotal) })}
        </strong>{" "}
        <span className="text-ink-soft">
          {t("took", { seconds: format.number(Math.ceil(ms / 100) / 10) })}
        </span>
      </p>
      {preview.counts.length > 0 && (
        <>
          <DataTable
            caption={t("impact")}
            hideCaption
            dense
            rows={[...preview.counts].sort((a, b) => b.count - a.count)}
            rowKey={(row) => `${row.rule} ${row.before} ${row.after}`}
            rowHref={(row) => `/rule-set/${id}/impact?rule=${row.rule}`}
            columns={[
              {
                ...{ key: "rule", header: t("rule"), rowHeader: true },
                cell: (row) => ruleTitles[row.rule] ?? row.rule,
              },
              { key: "before", header: t("before"), cell: (row) => word(row.before), nowrap: true },
              { key: "after", header: t("after"), cell: (row) => word(row.after), nowrap: true },
              { key: "count", header: t("count"), cell: (row) => format.number(row.count), numeric: true },
            ]}
          />
          <p className="mt-3 flex flex-wrap gap-4">
            <ButtonLink size="small" href={`/rule-set/${id}/impact`}>
              {t("show")}
            </ButtonLink>
            <a className="self-center font-semibold underline" href={`/rule-set/${id}/export`} download>
              {t("csv")}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}
