import { useT } from "@causeway/messages/react";
import { caseHref, type ReviewFile, useFrame } from "./frame.ts";

/** A picture of a file, drawn anew by the server; other kinds are read after a download. */
export function FilePreview({ file }: { file: ReviewFile }) {
  const t = useT("review");
  const { head } = useFrame();
  if (!file.mediaType.startsWith("image/"))
    return <p className="text-sm text-ink-soft">{t("evidence.noPreview")}</p>;
  return (
    <img
      src={`${caseHref(head)}/evidence/${file.id}/preview`}
      alt={t("evidence.preview", { name: file.fileName })}
      className="max-h-[70dvh] w-full rounded-sm border border-line bg-sunk object-contain"
      loading="lazy"
    />
  );
}
