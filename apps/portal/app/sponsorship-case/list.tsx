import { useFormats, useT } from "@causeway/messages/react";
import { type CaseStatus, caseStatuses } from "@causeway/rules/sponsorship-case/status";
import { ButtonLink } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/list";
import { CaseStatusTag } from "./case-frame.tsx";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const query = new URL(request.url).searchParams;
  const search = (query.get("q") ?? "").trim().slice(0, 120);
  const status = caseStatuses.find((one) => one === query.get("status"));
  const cursor = query.get("after")?.slice(0, 300);
  const page = await caller.sponsorshipCase.list({ search, status, cursor });
  const { role } = await caller.organisation.current();
  return {
    ...page,
    search,
    status: (status ?? "") as CaseStatus | "",
    first: !cursor,
    mayCreate: role !== "viewer",
  };
}

export default function CaseList({ loaderData, params }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const common = useT("common");
  const { rows, next, search, status, first, mayCreate } = loaderData;
  const base = `/o/${params.organisationId}/cases`;
  const filtered = search !== "" || status !== "";
  const start = mayCreate && (
    <ButtonLink kind="primary" href={`${base}/new`}>
      {t("newCase")}
    </ButtonLink>
  );
  return (
    <>
      <title>{t("cases")}</title>
      <PageHeader title={t("cases")} lede={t("casesLede")} actions={start} />
      {(rows.length > 0 || filtered || !first) && (
        <FilterBar
          label={t("search")}
          submit={common("actions.search")}
          clear={filtered ? { href: base, label: t("all") } : undefined}
        >
          <Field label={t("search")}>
            <TextInput type="search" name="q" defaultValue={search} />
          </Field>
          <Field label={t("filterStatus")}>
            <Select
              name="status"
              defaultValue={status}
              placeholder={t("all")}
              options={caseStatuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            />
          </Field>
        </FilterBar>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("cases")} action={!filtered && start}>
          {t(filtered ? "emptyFiltered" : "empty")}
        </EmptyState>
      ) : (
        <CaseTable rows={rows} base={base} own={mayCreate} />
      )}
      <Pagination
        label={t("cases")}
        newer={first ? undefined : { href: `${base}${newest(search, status)}`, label: t("newestCases") }}
        older={next ? { href: `?${olderPage(search, status, next)}`, label: t("olderCases") } : undefined}
      />
    </>
  );
}

type Row = Route.ComponentProps["loaderData"]["rows"][number];

/** `own`: the reader can act for the employer, so the employer's move is hers. */
function CaseTable({ rows, base, own }: { rows: readonly Row[]; base: string; own: boolean }) {
  const t = useT("sponsorship-case");
  const format = useFormats();
  return (
    <DataTable
      caption={t("cases")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${base}/${row.id}`}
      columns={[
        { key: "title", header: t("column.title"), cell: (row) => row.title, rowHeader: true, wide: true },
        { key: "candidate", header: t("column.candidate"), cell: (row) => row.candidateName },
        { key: "reference", header: t("column.reference"), cell: (row) => row.reference, nowrap: true },
        {
          key: "status",
          header: t("column.status"),
          cell: (row) => <CaseStatusTag status={row.status} label={t(`status.${row.status}`)} />,
        },
        {
          key: "move",
          header: t("column.move"),
          cell: (row) =>
            own && row.move === "employer" ? <strong>{t("yourMove")}</strong> : t(`party.${row.move}`),
        },
        {
          key: "updated",
          header: t("column.updated"),
          cell: (row) => format.dateTime(row.updatedAt),
          nowrap: true,
        },
      ]}
    />
  );
}

function newest(search: string, status: CaseStatus | ""): string {
  const query = new URLSearchParams();
  if (search) query.set("q", search);
  if (status) query.set("status", status);
  return query.size > 0 ? `?${query}` : "";
}

function olderPage(search: string, status: CaseStatus | "", after: string): string {
  const query = new URLSearchParams({ after });
  if (search) query.set("q", search);
  if (status) query.set("status", status);
  return query.toString();
}
