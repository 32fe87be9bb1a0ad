import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { DateInput } from "@causeway/ui/text-input";
import { useActionWord } from "@causeway/web/action-word";
import { AuditDetails } from "@causeway/web/audit-details.tsx";
import { portal } from "@causeway/web/portal";
import { Link } from "react-router";
import type { Route } from "./+types/trail.ts";

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isId = /^[0-9a-f-]{36}$/;

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const asked = (name: string, shape: RegExp) => {
    const value = query.get(name) ?? "";
    return shape.test(value) && (shape !== isDay || isReal(value)) ? value : undefined;
  };
  const filter = { actorId: asked("who", isId), from: asked("from", isDay), to: asked("to", isDay) };
  const cursor = query.get("after")?.slice(0, 300);
  const page = await portal(context).caller.audit.list({ ...filter, cursor });
  return { ...page, filter, first: !cursor };
}

/** The organisation's own record, the newest entry first, and the way to take it away for verification. */
export default function AuditTrail({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, first, filter, members } = loaderData;
  const t = useT("audit");
  const here = `/o/${params.organisationId}/audit`;
  const kept = keptFilter(filter);
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          // A plain form: the answer is a file, which a script could not save.
          <form method="post" action={`${here}/export`}>
            <Button>{t("export")}</Button>
          </form>
        }
      />
      <p className="mb-4 max-w-column text-sm text-ink-soft">
        {t("exportHint")} <Anchored anchored={loaderData.anchored} />
      </p>
      <FilterBar
        label={t("show")}
        submit={t("show")}
        clear={kept ? { href: here, label: t("newest") } : undefined}
      >
        <Field label={t("column.who")}>
          <Select
            name="who"
            defaultValue={filter.actorId ?? ""}
            placeholder={t("everybody")}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label={t("from")}>
          <DateInput name="from" defaultValue={filter.from} />
        </Field>
        <Field label={t("to")}>
          <DateInput name="to" defaultValue={filter.to} />
        </Field>
      </FilterBar>
      <Entries rows={rows} cases={`/o/${params.organisationId}/cases`} />
      <Pagination
        label={t("pages")}
        newer={first ? undefined : { href: `${here}?${kept}`, label: t("newest") }}
        older={next ? { href: `${here}?${kept}&after=${next}`, label: t("older") } : undefined}
      />
    </>
  );
}

/** How far the chain is bound into a published root, and where that is explained. */
function Anchored({ anchored }: { anchored: { seq: string; day: string } | null }) {
  const t = useT("record");
  const format = useFormats();
  return (
    <>
      {anchored ? t("upTo", { seq: anchored.seq, day: format.date(anchored.day) }) : t("notYet")}{" "}
      <Link to="/record">{t("more")}</Link>
    </>
  );
}

type Row = Route.ComponentProps["loaderData"]["rows"][number];

function Entries({ rows, cases }: { rows: readonly Row[]; cases: string }) {
  const t = useT("audit");
  const format = useFormats();
  const word = useActionWord();
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.seq}
      empty={<EmptyState title={t("empty")} />}
      columns={[
        { key: "seq", header: t("column.seq"), cell: (row) => row.seq, numeric: true },
        { key: "at", header: t("column.at"), cell: (row) => format.dateTime(row.at), nowrap: true },
        {
          key: "who",
          header: t("column.who"),
          cell: (row) => row.actorLabel || t(`actor.${row.actorKind}`),
          nowrap: true,
        },
        { key: "action", header: t("column.action"), cell: (row) => word(row.action), rowHeader: true },
        {
          key: "case",
          header: t("column.case"),
          cell: (row) => row.caseId && <Link to={`${cases}/${row.caseId}`}>{t("openCase")}</Link>,
          nowrap: true,
        },
        {
          key: "details",
          header: t("column.details"),
          cell: (row) => <AuditDetails action={row.action} json={row.details} />,
        },
      ]}
    />
  );
}

type Filter = Route.ComponentProps["loaderData"]["filter"];

function keptFilter({ actorId, from, to }: Filter): string {
  const query = new URLSearchParams();
  if (actorId) query.set("who", actorId);
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  return query.toString();
}

// "2026-02-31" has the shape of a day and is none.
function isReal(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
