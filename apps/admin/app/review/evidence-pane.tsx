import { useT } from "@causeway/messages/react";
import { Icon } from "@causeway/ui/icon";
import { Link } from "@causeway/ui/link";
import { VerdictMark } from "@causeway/ui/verdict";
import { useLocation } from "react-router";
import { FilePreview } from "./file-preview.tsx";
import { FileReview } from "./file-review.tsx";
import { type ReviewFrame, reviewOf } from "./frame.ts";
import { useRequirementName } from "./requirement-name.ts";

/** The evidence beside the answers: every file by place, and the chosen one with its picture. */
export function EvidencePane({ frame, selected }: { frame: ReviewFrame; selected: string | null }) {
  const t = useT("review");
  const requirementName = useRequirementName();
  const { pathname } = useLocation();
  const files = frame.files.filter((file) => file.current);
  const chosen = files.find((file) => file.id === selected);
  return (
    <div className="grid gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-lg">{t("evidence.title")}</h2>
        <p className="text-sm text-ink-soft">
          {t("evidence.counts", {
            accepted: files.filter((file) => file.review === "accepted").length,
            all: files.length,
          })}
        </p>
      </div>
      {files.length === 0 && <p className="text-ink-soft">{t("evidence.empty")}</p>}
      {chosen && (
        <section className="grid gap-3 border-b-2 border-ink pb-4">
          <div className="flex items-start justify-between gap-3">
            <h3 className="text-base break-all">{chosen.fileName}</h3>
            <Link href={pathname} className="inline-flex min-h-6 shrink-0 items-center text-sm">
              {t("evidence.closeFile")}
            </Link>
          </div>
          <FilePreview file={chosen} />
          <FileReview file={chosen} judge={frame.may.judge && frame.may.review} />
        </section>
      )}
      <ul className="grid">
        {files.map((file) => (
          <li key={file.id} className="border-b border-line">
            <Link
              href={`${pathname}?file=${file.id}`}
              aria-current={file.id === selected ? "true" : undefined}
              className="grid grid-cols-[auto_1fr_auto] items-center gap-2 py-1.5 text-ink no-underline hover:bg-harbour-wash aria-[current]:bg-harbour-wash"
            >
              <VerdictMark verdict={marks[reviewOf(file)]} />
              <span className="min-w-0">
                <span className="line-clamp-1">{requirementName(file.requirement)}</span>
                <span className="line-clamp-1 text-sm break-all text-ink-soft">{file.fileName}</span>
              </span>
              <span className="flex items-center gap-2 text-sm text-ink-soft">
                {t(`evidence.state.${reviewOf(file)}`)}
                <Icon name="chevron" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const marks = {
  uploaded: "unknown",
  accepted: "met",
  rejected: "not-met",
} as const;
