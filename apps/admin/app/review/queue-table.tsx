import type { listQueue } from "@causeway/api/review/list-queue";
import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { VerdictChip, type VerdictKind } from "@causeway/ui/verdict";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { CaseStatusTag } from "./case-status.tsx";
import { Clock } from "./clock.tsx";

export type QueueRow = Awaited<ReturnType<typeof listQueue>>["rows"][number];
type Props = { rows: readonly QueueRow[]; mayClaim: boolean; mayApprove: boolean; empty: ReactNode };

/** Dense rows of 32 px; nothing personal in them. */
export function QueueTable({ rows, mayClaim, mayApprove, empty }: Props) {
  const t = useT("review");
  const action = (row: QueueRow) => {
    if (mayClaim && row.status === "submitted" && !row.reviewer) return "claim";
    if (mayApprove && row.status === "recommended" && !row.mine) return "approve";
    return null;
  };
  return (
    <DataTable
      caption={t("queue.caption")}
      hideCaption
      dense
      rows={rows}
      rowKey={(row) => row.caseId}
      rowHref={(row) => `/${row.mine ? "cases" : "queue"}/${row.organisationId}/${row.caseId}`}
      empty={empty}
      columns={[
        {
          key: "reference",
          header: t("queue.column.reference"),
          cell: (row) => row.reference,
          nowrap: true,
          rowHeader: true,
        },
        {
          key: "employer",
          header: t("queue.column.employer"),
          cell: (row) => <Cut>{row.organisationName}</Cut>,
        },
        { key: "title", header: t("queue.column.title"), cell: (row) => <Cut>{row.title}</Cut> },
        {
          key: "status",
          header: t("queue.column.status"),
          cell: (row) => <CaseStatusTag status={row.status} />,
          nowrap: true,
        },
        {
          key: "clock",
          header: t("queue.column.clock"),
          cell: (row) => <Clock clock={row.clock} />,
          nowrap: true,
        },
        {
          key: "exemption",
          header: t("queue.column.exemption"),
          cell: (row) => <Exemption verdict={row.exemption} />,
          nowrap: true,
        },
        {
          key: "path",
          header: t("queue.column.path"),
          cell: (row) => t(`queue.path.${pathOf(row.path)}`),
          nowrap: true,
        },
        {
          key: "requests",
          header: t("queue.column.requests"),
          cell: (row) => row.openRequests || "",
          numeric: true,
        },
        {
          key: "holder",
          header: t("queue.column.holder"),
          cell: (row) =>
            row.reviewer && row.approver
              ? t("queue.holders", { reviewer: row.reviewer, approver: row.approver })
              : (row.reviewer ?? row.approver ?? t("queue.unclaimed")),
          nowrap: true,
        },
        {
          key: "action",
          header: t("queue.column.action"),
          hideHeader: true,
          nowrap: true,
          cell: (row) => {
            const intent = action(row);
            if (!intent) return null;
            return (
              <Form
                method="post"
                action={`/queue/${row.organisationId}/${row.caseId}`}
                className="relative z-1"
              >
                <input type="hidden" name="from" value="queue" />
                <Button
                  size="small"
                  name="intent"
                  value={intent}
                  aria-label={t(`queue.${intent}Of`, { reference: row.reference })}
                >
                  {t(`queue.${intent}`)}
                </Button>
              </Form>
            );
          },
        },
      ]}
    />
  );
}

export function Exemption({ verdict }: { verdict: string | null }) {
  const t = useT("common");
  const known = kinds.find((kind) => kind === verdict) ?? "unknown";
  return <VerdictChip verdict={known} label={t(`verdict.${known === "reviewer" ? "judgement" : known}`)} />;
}

const kinds = ["met", "not-met", "unknown", "reviewer"] as const satisfies readonly VerdictKind[];

export function pathOf(path: string | null): "exempt" | "evidence" | "merits" | "none" {
  return path === "exempt" || path === "evidence" || path === "merits" ? path : "none";
}

function Cut({ children }: { children: ReactNode }) {
  return <span className="line-clamp-1 min-w-32 max-w-64 break-all">{children}</span>;
}
