import { useFormats, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/erasures.ts";
import { useCaseColumns } from "./case-columns.ts";
import { caseHref } from "./case-href.ts";
import { StateTag, stateOf } from "./state-tag.tsx";
import { RetentionHead } from "./tabs.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.retention.erasures();
}

/** Every erasure that was proposed, with who settled it and where it stands. */
export default function Erasures({ loaderData: erasures }: Route.ComponentProps) {
  const t = useT("retention");
  const format = useFormats();
  return (
    <>
      <RetentionHead tab="erasures" />
      <DataTable
        caption={t("tabs.erasures")}
        hideCaption
        dense
        phone="stack"
        rows={erasures}
        rowKey={(row) => row.id}
        rowHref={caseHref}
        empty={<EmptyState title={t("noErasures")} />}
        columns={[
          ...useCaseColumns(),
          { key: "scope", header: t("column.scope"), cell: (row) => t(`scope.${row.scope}`) },
          {
            key: "who",
            header: t("column.who"),
            cell: (row) =>
              [row.proposedByName, row.confirmedByName ?? row.withdrawnByName].filter(Boolean).join(" · "),
          },
          {
            key: "when",
            header: t("column.when"),
            cell: (row) =>
              format.dateTime(row.finishedAt ?? row.confirmedAt ?? row.withdrawnAt ?? row.proposedAt),
            nowrap: true,
          },
          {
            key: "state",
            header: t("column.state"),
            cell: (row) => <StateTag state={stateOf(row)} />,
            nowrap: true,
          },
        ]}
      />
    </>
  );
}
