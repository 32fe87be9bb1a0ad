import { useFormats, useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";
import { StatusTag } from "@causeway/ui/status-tag";
import type { ReactNode } from "react";
import { caseHref as retentionHref } from "../retention/case-href.ts";
import { CaseStatusTag } from "./case-status.tsx";
import { Clock } from "./clock.tsx";
import type { ReviewFrame } from "./frame.ts";

/** One line over the panes: which case, where it stands, whose move, who holds it. */
export function CaseBar({ frame, children }: { frame: ReviewFrame; children?: ReactNode }) {
  const t = useT("review");
  const common = useT("common");
  const cases = useT("case-status");
  const { head, duty, reviewer, approver } = frame;
  const mine =
    (duty.review && (head.status === "in-review" || head.status === "approved")) ||
    (duty.approve && head.status === "recommended");
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-panel px-gutter py-2 text-sm">
      <p className="text-base">
        <span className="font-bold">{head.reference}</span> {head.title}
      </p>
      <p>{frame.organisationName}</p>
      <p>{head.candidateName}</p>
      <CaseStatusTag status={head.status} />
      {mine ? (
        <StatusTag tone="attention">{t("frame.yourMove")}</StatusTag>
      ) : (
        <span className="text-ink-soft">{t("frame.with", { party: cases(`party.${frame.move}`) })}</span>
      )}
      {frame.hold ? (
        <StatusTag tone="attention">
          {t("queue.hold")}
          {common("colon")}
          {t(`hold.reasons.${frame.hold}`)}
        </StatusTag>
      ) : (
        <Clock clock={frame.clock} due />
      )}
      {frame.legalHoldSince && <LegalHold frame={frame} since={frame.legalHoldSince} />}
      <p className="ms-auto flex flex-wrap gap-x-4 text-ink-soft">
        {reviewer && <span>{t("frame.reviewer", { name: reviewer })}</span>}
        {approver && <span>{t("frame.approver", { name: approver })}</span>}
        <span>{t("frame.revision", { number: frame.revision })}</span>
      </p>
      {children}
    </div>
  );
}

/** Not the pause of a review: papers under a legal hold are kept beyond their time. Why, and by whom, stands in retention. */
function LegalHold({ frame: { head, may }, since }: { frame: ReviewFrame; since: string }) {
  const t = useT("review");
  const said = t("frame.legalHold", { date: useFormats().date(since) });
  const href = retentionHref({ organisationId: head.organisationId, caseId: head.id });
  return (
    <StatusTag tone="neutral">{may.administerRetention ? <Link href={href}>{said}</Link> : said}</StatusTag>
  );
}
