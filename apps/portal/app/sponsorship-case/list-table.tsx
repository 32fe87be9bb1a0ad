import { useFormats, useT } from "@causeway/messages/react";
import type { CaseListSort } from "@causeway/rules/sponsorship-case/case-list";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Toolbar } from "@causeway/ui/filter-bar";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";
import type { Route } from "./+types/list";
import { CaseStatusTag } from "./case-frame.tsx";

type Row = Route.ComponentProps["loaderData"]["rows"][number];
type Props = {
  rows: readonly Row[];
  base: string;
  /** The reader can act for the employer, so the employer's move is hers, and she may choose cases. */
  own: boolean;
  sort: CaseListSort;
  href(change: { sort: CaseListSort }): string;
};

const form = "chosen";

/** What can be done with the cases whose boxes are ticked, and the list as a file. */
export function ChosenCases(props: { archive: boolean; mayEdit: boolean; query: string; base: string }) {
  const t = useT("case-list");
  const { archive, mayEdit, query, base } = props;
  return (
    <Toolbar
      start={
        mayEdit && (
          <Form method="post" id={form} tabIndex={-1} className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="query" value={query} />
            <span className="text-ink-soft">{t("list.chosen")}</span>
            {archive ? (
              <Button size="small" name="intent" value="unarchive">
                {t("list.unarchiveThem")}
              </Button>
            ) : (
              <>
                <Button size="small" name="intent" value="remind">
                  {t("list.remind")}
                </Button>
                <Button size="small" name="intent" value="archive">
                  {t("list.archiveThem")}
                </Button>
              </>
            )}
          </Form>
        )
      }
      end={
        // A download, not a page: React Router stays out of it.
        <form method="post" action={`${base}/export?${query}`}>
          <Button kind="quiet" size="small">
            {t("list.export")}
          </Button>
        </form>
      }
    />
  );
}

export function CaseTable({ rows, base, own, sort, href }: Props) {
  const t = useT("case-list");
  const standing = useT("case-status");
  const format = useFormats();
  const sorted = (column: "updated" | "created" | "title" | "candidate", first: "" | "-") => {
    const up = sort === column;
    const down = sort === `-${column}`;
    const next = up ? (`-${column}` as const) : down ? column : (`${first}${column}` as const);
    return {
      href: href({ sort: next }),
      ...((up || down) && { direction: up ? ("ascending" as const) : ("descending" as const) }),
    };
  };
  return (
    <DataTable
      caption={t("cases")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${base}/${row.id}`}
      select={
        own
          ? {
              name: "case",
              form,
              header: t("list.select"),
              label: (row) => t("list.selectOf", { reference: row.reference, title: row.title }),
            }
          : undefined
      }
      columns={[
        {
          key: "title",
          header: t("column.title"),
          cell: (row) => row.title,
          rowHeader: true,
          sort: sorted("title", ""),
        },
        {
          key: "candidate",
          header: t("column.candidate"),
          cell: (row) => (
            <>
              {row.candidateName}
              {row.status === "draft" && row.candidateState && (
                <span className="block text-sm text-ink-soft">
                  {standing(`candidateState.${row.candidateState}`)}
                </span>
              )}
            </>
          ),
          sort: sorted("candidate", ""),
        },
        {
          key: "reference",
          header: t("column.reference"),
          cell: (row) => row.reference,
          nowrap: true,
          sort: sorted("created", "-"),
        },
        {
          key: "status",
          header: t("column.status"),
          cell: (row) => {
            const status = <CaseStatusTag status={row.status} label={standing(`status.${row.status}`)} />;
            if (!row.held) return status;
            return (
              <span className="inline-flex flex-wrap gap-1">
                {status}
                <StatusTag tone="quiet">{t("list.held")}</StatusTag>
              </span>
            );
          },
        },
        {
          key: "move",
          header: t("column.move"),
          cell: (row) =>
            own && row.move === "employer" ? (
              <strong>{standing("yourMove")}</strong>
            ) : (
              standing(`party.${row.move}`)
            ),
        },
        {
          key: "updated",
          header: t("column.updated"),
          cell: (row) => format.dateTime(row.updatedAt),
          nowrap: true,
          sort: sorted("updated", "-"),
        },
      ]}
    />
  );
}
