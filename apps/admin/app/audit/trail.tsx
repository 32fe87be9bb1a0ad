import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { useActionWord } from "@causeway/web/action-word";
import { admin } from "@causeway/web/admin";
import { nameIn } from "../organisation/name-in.ts";
import type { Route } from "./+types/trail.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller } = admin(context);
  const query = new URL(request.url).searchParams;
  const asked = query.get("organisation") ?? "";
  const organisationId = /^[0-9a-f-]{36}$/i.test(asked) ? asked : agencyOrganisationId;
  const cursor = query.get("cursor")?.slice(0, 300);
  const employers = await caller.organisation.list();
  return { ...(await caller.audit.list({ organisationId, cursor })), organisationId, cursor, employers };
}

/** The record of one organisation, the newest entry first, and the way to take it away for verification. */
export default function AuditTrail({ loaderData }: Route.ComponentProps) {
  const { rows, next, cursor, organisationId, employers } = loaderData;
  const t = useT("audit");
  const format = useFormats();
  const locale = useLocale();
  const word = useActionWord();
  const here = `/audit?organisation=${organisationId}`;
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          // A plain form: the answer is a file, which a script could not save.
          <form method="post" action={`/audit/export/${organisationId}`}>
            <Button>{t("export")}</Button>
          </form>
        }
      />
      <p className="mb-4 text-sm text-ink-soft">{t("exportHint")}</p>
      <FilterBar label={t("organisation")} submit={t("show")}>
        <Field label={t("organisation")}>
          <Select
            name="organisation"
            defaultValue={organisationId}
            options={[
              { value: agencyOrganisationId, label: t("agency") },
              ...employers.map((one) => ({ value: one.id, label: nameIn(locale, one) || one.id })),
            ]}
          />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("caption")}
        hideCaption
        dense
        rows={rows}
        rowKey={(row) => row.seq}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          { key: "seq", header: t("column.seq"), cell: (row) => row.seq, numeric: true },
          { key: "at", header: t("column.at"), cell: (row) => format.dateTime(row.at), nowrap: true },
          {
            key: "who",
            header: t("column.who"),
            cell: (row) => [t(`actor.${row.actorKind}`), row.actorLabel].filter(Boolean).join(" · "),
            nowrap: true,
          },
          {
            key: "action",
            header: t("column.action"),
            cell: (row) => word(row.action),
            rowHeader: true,
            nowrap: true,
          },
          {
            key: "subject",
            header: t("column.subject"),
            cell: (row) => <code>{row.subjectKind}</code>,
            nowrap: true,
          },
          {
            key: "details",
            header: t("column.details"),
            cell: (row) => row.details !== "{}" && <code className="text-xs break-all">{row.details}</code>,
          },
        ]}
      />
      {(next || cursor) && (
        <Pagination
          label={t("pages")}
          {...(cursor && { newer: { href: here, label: t("newest") } })}
          {...(next && { older: { href: `${here}&cursor=${next}`, label: t("older") } })}
        />
      )}
    </>
  );
}
