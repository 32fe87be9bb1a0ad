import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { ButtonLink } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/list.ts";
import { nameIn } from "./name-in.ts";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.organisation.list();
}

/** The employers that the agency works for, the newest first. */
export default function Organisations({ loaderData }: Route.ComponentProps) {
  const t = useT("organisation");
  const format = useFormats();
  const locale = useLocale();
  const invite = (
    <ButtonLink href="/organisations/new" kind="primary">
      {t("admin.invite")}
    </ButtonLink>
  );
  return (
    <>
      <title>{t("admin.title")}</title>
      <PageHeader title={t("admin.title")} lede={t("admin.lede")} actions={invite} />
      <DataTable
        caption={t("admin.caption")}
        hideCaption
        dense
        phone="stack"
        rows={loaderData}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisations/${row.id}`}
        empty={<EmptyState title={t("admin.none")} />}
        columns={[
          {
            key: "name",
            header: t("admin.columns.name"),
            cell: (row) => nameIn(locale, row) || t("admin.noName"),
          },
          {
            key: "state",
            header: t("admin.columns.state"),
            cell: (row) => <StatusTag tone={tones[row.state]}>{t(`state.${row.state}`)}</StatusTag>,
          },
          { key: "members", header: t("admin.columns.members"), cell: (row) => row.members, numeric: true },
          {
            key: "since",
            header: t("admin.columns.since"),
            cell: (row) => format.dateTime(row.createdAt),
            nowrap: true,
            wide: true,
          },
        ]}
      />
    </>
  );
}

const tones = { invited: "attention", active: "good", suspended: "bad" } as const;
