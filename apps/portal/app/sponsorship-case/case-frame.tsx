import { useT } from "@causeway/messages/react";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { PageHeader } from "@causeway/ui/page";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";
import type { ReactNode } from "react";

export type CaseHead = {
  id: string;
  organisationId: string;
  reference: string;
  title: string;
  candidateName: string;
  status: CaseStatus;
};

/** The head of every page of a case: its name, number and state, and the way back to its task list. */
export function CaseHeader(props: {
  head: CaseHead;
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  const standing = useT("case-status");
  const { head, title, lede, actions } = props;
  return (
    <PageHeader
      back={{ href: caseHref(head), label: `${head.reference} · ${head.title}` }}
      title={title}
      lede={lede}
      actions={actions}
      meta={
        <>
          <CaseStatusTag status={head.status} label={standing(`status.${head.status}`)} />
          {/* On paper the way back is left out, and the sheet must still say whose it is. */}
          <span className="hidden print:inline">{`${head.reference} · ${head.title}`}</span>
        </>
      }
    />
  );
}

export function CaseStatusTag({ status, label }: { status: CaseStatus; label: ReactNode }) {
  return <StatusTag tone={tones[status]}>{label}</StatusTag>;
}

export function caseHref(head: { organisationId: string; id: string }, page = ""): string {
  return `/o/${head.organisationId}/cases/${head.id}${page && `/${page}`}`;
}

const tones: Record<CaseStatus, StatusTone> = {
  draft: "neutral",
  submitted: "active",
  "in-review": "active",
  "changes-requested": "attention",
  recommended: "active",
  approved: "good",
  filed: "active",
  granted: "good",
  refused: "bad",
  declined: "bad",
  withdrawn: "quiet",
};
