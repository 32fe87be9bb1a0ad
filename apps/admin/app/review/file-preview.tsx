import { useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";
import { useLocation } from "react-router";
import { caseHref, type ReviewFile, useFrame } from "./frame.ts";

/** A picture of a file, drawn anew by the server; other kinds are read after a download. */
export function FilePreview({ file }: { file: ReviewFile }) {
  const t = useT("review");
  const factor = useT("second-factor");
  const { head } = useFrame();
  const { pathname, search } = useLocation();
  if (!file.mediaType.startsWith("image/"))
    return <p className="text-sm text-ink-soft">{t("evidence.noPreview")}</p>;
  if (file.needsProof) {
    return (
      <Link href={`/confirm?return_to=${encodeURIComponent(pathname + search)}`}>
        {factor("confirm.open")}
      </Link>
    );
  }
  return (
    <img
      src={`${caseHref(head)}/evidence/${file.id}/preview`}
      alt={t("evidence.preview", { name: file.fileName })}
      className="max-h-[70dvh] w-full rounded-sm border border-line bg-sunk object-contain"
      loading="lazy"
    />
  );
}
