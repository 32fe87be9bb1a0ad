import { useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";
import { useLocation } from "react-router";
import { caseHref, type ReviewFile, useFrame } from "./frame.ts";

/** The first page of a file, drawn anew by the server, and the way to the others. */
export function FilePreview({ file }: { file: ReviewFile }) {
  const t = useT("review");
  const evidence = useT("evidence");
  const factor = useT("second-factor");
  const { head } = useFrame();
  const { pathname, search } = useLocation();
  if (file.state !== "clean") return <p className="text-sm text-ink-soft">{evidence("file.waiting")}</p>;
  if (file.needsProof) {
    return (
      <Link href={`/confirm?return_to=${encodeURIComponent(pathname + search)}`}>
        {factor("confirm.open")}
      </Link>
    );
  }
  const name = file.fileName;
  const place = `${caseHref(head)}/evidence/${file.id}`;
  return (
    <div className="grid gap-2">
      <img
        src={`${place}/preview`}
        alt={t("evidence.preview", { name })}
        className="max-h-[70dvh] w-full rounded-sm border border-line bg-sunk object-contain"
        loading="lazy"
      />
      <p>
        <Link href={`${place}/view`} aria-label={evidence("viewer.openNamed", { name })}>
          {evidence("viewer.open")}
        </Link>
      </p>
    </div>
  );
}
