import { useT } from "@causeway/messages/react";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";

/** Where a case stands, in the words both sides use. */
export function CaseStatusTag({ status }: { status: CaseStatus }) {
  const t = useT("case-status");
  return <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>;
}

const tones: Record<CaseStatus, StatusTone> = {
  draft: "neutral",
  submitted: "attention",
  "in-review": "active",
  "changes-requested": "quiet",
  recommended: "attention",
  approved: "good",
  filed: "active",
  granted: "good",
  refused: "bad",
  declined: "bad",
  withdrawn: "quiet",
};
