import type { listQueue } from "@causeway/api/review/list-queue";
import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Link } from "@causeway/ui/link";
import { StatusTag } from "@causeway/ui/status-tag";
import { VerdictChip, type VerdictKind, VerdictMark } from "@causeway/ui/verdict";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { CaseStatusTag } from "./case-status.tsx";
import { Clock } from "./clock.tsx";

export type QueueRow = Awaited<ReturnType<typeof listQueue>>["rows"][number];
type May = { mayClaim: boolean; mayApprove: boolean };
type Props = May & {
  rows: readonly QueueRow[];
  empty: ReactNode;
  /** The queue narrowed to one employer. */
  employerHref(organisationId: string): string;
};

/** Dense rows of 32 px; nothing personal in them. */
export function QueueTable({ rows, empty, employerHref, ...may }: Props) {
  const t = useT("review");
  const format = useFormats();
  return (
    <DataTable
      caption={t("queue.caption")}
      hideCaption
      dense
      phone="stack"
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
          cell: (row) => (
            <Link
              href={employerHref(row.organisationId)}
              className="relative z-1 text-ink no-underline hover:underline"
              aria-label={t("queue.employerOnly", { name: row.organisationName })}
            >
              <span className="cut">{row.organisationName}</span>
            </Link>
          ),
        },
        {
          key: "status",
          header: t("queue.column.status"),
          cell: (row) => <State row={row} />,
          nowrap: true,
        },
        {
          key: "clock",
          header: t("queue.column.clock"),
          cell: (row) => <Clock clock={row.clock} />,
          nowrap: true,
        },
        {
          key: "holder",
          header: t("queue.column.holder"),
          cell: (row) => <Holder row={row} {...may} />,
          nowrap: true,
        },
        {
          key: "title",
          header: t("queue.column.title"),
          cell: (row) => <span className="cut">{row.title}</span>,
        },
        {
          key: "exemption",
          header: t("queue.column.exemption"),
          cell: (row) => <Exemption verdict={row.exemption} />,
          nowrap: true,
          wide: true,
        },
        {
          key: "path",
          header: t("queue.column.path"),
          cell: (row) => t(`queue.path.${pathOf(row.path)}`),
          nowrap: true,
          wide: true,
        },
        {
          key: "requests",
          header: t("queue.column.requests"),
          cell: (row) => (
            <>
              {row.openRequests || ""}
              {row.answersOverdueSince && (
                <span className="keep-colour block text-sm whitespace-nowrap text-not-met">
                  {t("queue.answersOverdue", { date: format.date(row.answersOverdueSince) })}
                </span>
              )}
            </>
          ),
          numeric: true,
        },
      ]}
    />
  );
}

/** Where the case stands, and what else there is to know of it, below: mostly nothing, so that a row stays one line. */
function State({ row }: { row: QueueRow }) {
  const t = useT("review");
  const status = <CaseStatusTag status={row.status} />;
  if (!row.worst && !row.hold && !row.secondLook) return status;
  return (
    <div className="grid justify-items-start gap-1">
      <span className="inline-flex items-center gap-1.5">
        {status}
        {row.worst && <Worst verdict={row.worst} />}
      </span>
      {row.hold && <StatusTag tone="quiet">{t("queue.hold")}</StatusTag>}
      {row.secondLook && (
        <StatusTag tone={row.secondLook === "open" ? "quiet" : "attention"}>{t("nav.second-look")}</StatusTag>
      )}
    </div>
  );
}

/** Who holds the case, or the button that takes it. */
function Holder({ row, mayClaim, mayApprove }: May & { row: QueueRow }) {
  const t = useT("review");
  const claims = mayClaim && row.status === "submitted" && !row.reviewer;
  const approves = mayApprove && row.status === "recommended" && !row.mine && !row.approver;
  if (!claims && !approves) {
    return (
      <>
        {row.reviewer ?? row.approver ?? t("queue.unclaimed")}
        {row.reviewer && row.approver && (
          <span className="block text-sm text-ink-soft">{t("queue.approver", { name: row.approver })}</span>
        )}
      </>
    );
  }
  const intent = claims ? "claim" : "approve";
  return (
    <Form method="post" action={`/queue/${row.organisationId}/${row.caseId}`} className="relative z-1">
      <input type="hidden" name="from" value="queue" />
      <Button
        size="small"
        className="min-h-6! py-0!"
        name="intent"
        value={intent}
        aria-label={t(`queue.${intent}Of`, { reference: row.reference })}
      >
        {t(`queue.${intent}`)}
      </Button>
    </Form>
  );
}

function Exemption({ verdict }: { verdict: string | null }) {
  const t = useT("common");
  const known = kinds.find((kind) => kind === verdict) ?? "unknown";
  return <VerdictChip verdict={known} label={t(`verdict.${known === "reviewer" ? "judgement" : known}`)} />;
}

/** The gravest finding, as its mark alone: the filter above names all four. */
function Worst({ verdict }: { verdict: VerdictKind }) {
  const t = useT("review");
  const common = useT("common");
  const label = `${t("queue.worst")}${common("colon")}${t(`queue.worstIs.${verdict}`)}`;
  return (
    <span className="relative z-1 inline-flex" title={label}>
      <VerdictMark verdict={verdict} />
      <span className="sr-only">{label}</span>
    </span>
  );
}

const kinds = ["met", "not-met", "unknown", "reviewer"] as const satisfies readonly VerdictKind[];

function pathOf(path: string | null): "exempt" | "evidence" | "merits" | "none" {
  return path === "exempt" || path === "evidence" || path === "merits" ? path : "none";
}
