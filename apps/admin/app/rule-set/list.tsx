import { useFormats, useT } from "@causeway/messages/react";
import { ButtonLink } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader, Section } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import { admin } from "@causeway/web/admin";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import type { Route } from "./+types/list.ts";
import { StandingTag } from "./standing-tag.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.ruleSet.list();
}

/** The law in force, and every version that made it so or may yet. */
export default function RuleSets({ loaderData }: Route.ComponentProps) {
  const { law, list, versions } = loaderData;
  const t = useT("rule-set");
  const format = useFormats();
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          <ButtonLink kind="primary" href="/rule-set/new">
            {t("add")}
          </ButtonLink>
        }
      />
      <Section heading={t("inForce")}>
        <SummaryList
          rows={[
            { id: "law", label: t("edition"), value: <code>{law.id}</code> },
            { id: "digest", label: t("digest"), value: <Fingerprint value={law.digest} /> },
            {
              ...{ id: "since", label: t("since") },
              value: law.since ? format.dateTime(law.since) : t("builtIn"),
            },
            ...(list
              ? [
                  {
                    ...{ id: "list", label: t("list") },
                    value: t("listOf", {
                      ...{ id: list.id, from: format.date(list.from) },
                      ...{ named: String(list.named), published: String(list.published) },
                    }),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section heading={t("versions")}>
        <DataTable
          caption={t("versions")}
          hideCaption
          rows={versions}
          rowKey={(row) => row.id}
          rowHref={(row) => `/rule-set/${row.id}`}
          empty={<EmptyState title={t("noVersions")}>{t("noVersionsText")}</EmptyState>}
          columns={[
            { key: "title", header: t("column.version"), cell: (row) => row.title, rowHeader: true },
            { key: "kind", header: t("column.kind"), cell: (row) => t(`kind.${row.kind}`) },
            {
              key: "from",
              header: t("column.starts"),
              cell: (row) => format.date(row.effectiveFrom),
              nowrap: true,
            },
            {
              key: "state",
              header: t("column.state"),
              cell: (row) => <StandingTag standing={row.standing} />,
            },
            {
              key: "by",
              header: t("column.who"),
              cell: (row) => `${row.by} · ${format.dateTime(row.at)}`,
              wide: true,
            },
          ]}
        />
      </Section>
    </>
  );
}
