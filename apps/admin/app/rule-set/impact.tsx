import { useLocale, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { VerdictChip } from "@causeway/ui/verdict";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/impact.ts";
import { sayChanges } from "./change-words.ts";
import { ruleName } from "./rule-names.server.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { caller, locale } = admin(context);
  const query = new URL(request.url).searchParams;
  const rule = query.get("rule")?.slice(0, 80) || undefined;
  const cursor = query.get("cursor")?.slice(0, 300) || undefined;
  const page = await caller.ruleSet.turned({ versionId: params.versionId, rule, cursor });
  return {
    ...{ title: page.title, next: page.next, rule, cursor },
    ruleTitle: rule && ruleName(rule, locale),
    rows: page.rows.map((row) => ({ ...row, ruleTitle: ruleName(row.rule, locale) })),
  };
}

/** The verdicts that a version turns, case by case, with what turns them. */
export default function Impact({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, cursor, rule, ruleTitle, title } = loaderData;
  const t = useT("rule-set");
  const common = useT("common");
  const locale = useLocale();
  const here = `/rule-set/${params.versionId}`;
  const page = (at?: string) =>
    `${here}/impact?${new URLSearchParams({ ...(rule && { rule }), ...(at && { cursor: at }) })}`;
  const chip = (verdict: (typeof rows)[number]["before"]) => (
    <VerdictChip
      verdict={verdict}
      label={common(`verdict.${verdict === "reviewer" ? "judgement" : verdict}`)}
    />
  );
  return (
    <>
      <title>{`${t("turnedTitle")} · ${title}`}</title>
      <PageHeader
        title={t("turnedTitle")}
        lede={ruleTitle ?? t("all")}
        back={{ href: here, label: title }}
        actions={
          <a className="font-semibold underline" href={`${here}/export`} download>
            {t("csv")}
          </a>
        }
      />
      <DataTable
        caption={t("turnedTitle")}
        hideCaption
        dense
        phone="stack"
        rows={rows}
        rowKey={(row) => `${row.caseId} ${row.rule}`}
        empty={<EmptyState title={t("none")} />}
        columns={[
          { key: "case", header: t("case_"), cell: (row) => row.reference, rowHeader: true, nowrap: true },
          { key: "employer", header: t("employer"), cell: (row) => row.organisationName },
          { key: "rule", header: t("rule"), cell: (row) => row.ruleTitle },
          { key: "before", header: t("before"), cell: (row) => chip(row.before), nowrap: true },
          { key: "after", header: t("after"), cell: (row) => chip(row.after), nowrap: true },
          {
            key: "why",
            header: t("why"),
            cell: (row) => sayChanges(row.because.changes, locale, t),
          },
        ]}
      />
      {(next || cursor) && (
        <Pagination
          label={t("pages")}
          {...(cursor && { newer: { href: page(), label: t("newest") } })}
          {...(next && { older: { href: page(next), label: t("older") } })}
        />
      )}
    </>
  );
}
