import type { EvidenceFile } from "@causeway/api/evidence/list-evidence";
import type { ShownFile, SlotView } from "@causeway/api/evidence/load-checklist";
import { useFormats, useT } from "@causeway/messages/react";
import { evidenceRejections } from "@causeway/rules/evidence/schema";
import { Button, ButtonLink } from "@causeway/ui/button";
import { Disclosure } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { FileExpiry } from "./file-expiry.tsx";
import { FileTranslation } from "./file-translation.tsx";
import { UploadSlot } from "./upload-slot.tsx";

type Props = {
  slot: SlotView;
  name: string;
  nameOf: (slot: { requirement: string }) => string;
  base: string;
  action: string;
};

/** The files in a slot with what may be done to each, and below them what was there before. */
export function FileList({ slot, name, nameOf, base, action }: Props) {
  const t = useT("evidence");
  const current = slot.shown.filter((file) => file.current);
  const earlier = slot.shown.filter((file) => !file.current);
  return (
    <>
      <ul aria-label={t("file.list", { name })} className="grid gap-3">
        {current.map((file) => (
          <FileRow
            key={file.id}
            {...{ file, slot, name, nameOf, base, action }}
            ask={file === current[0] && current.every((one) => !one.expiresOn)}
          />
        ))}
      </ul>
      {earlier.length > 0 && (
        // What was taken out behind her back must meet her eye.
        <Disclosure
          summary={t("file.history", { count: earlier.length })}
          open={current.length === 0 && earlier.some((file) => file.state === "rejected")}
        >
          <ul className="grid gap-1 text-sm text-ink-soft">
            {earlier.map((file) => (
              <li key={file.id}>
                {file.fileName} · {whereItWent(file)}
                {file.review === "rejected" && ` · ${t("file.rejected")}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );

  function whereItWent(file: EvidenceFile): string {
    if (file.state === "rejected") return t("file.harmful");
    return file.removed ? t("file.removed") : t("file.replaced");
  }
}

function FileRow({ file, slot, name, nameOf, base, action, ask }: Props & { file: ShownFile; ask: boolean }) {
  const t = useT("evidence");
  const format = useFormats();
  const changeable = file.open && file.review !== "accepted";
  return (
    <li className="grid gap-2 border-s-4 border-line ps-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {file.state === "clean" && file.mediaType.startsWith("image/") && (
          <img
            src={`${base}/${file.id}/preview?side=160`}
            alt={t("file.preview", { name: file.fileName })}
            loading="lazy"
            className="size-16 rounded-sm border border-line object-cover"
          />
        )}
        <div className="min-w-0 grow basis-44">
          <p className="font-semibold break-words">{file.fileName}</p>
          <p className="text-sm text-ink-soft">
            {t("file.detail", { size: format.bytes(file.bytes), when: format.dateTime(file.createdAt) })}
            {file.copied && ` · ${t("file.copied")}`}
            {file.scan === "not-scanned" &&
              ` · ${file.state === "clean" ? t("file.notScanned") : t("file.waiting")}`}
          </p>
        </div>
        {file.review !== "uploaded" && (
          <StatusTag tone={file.review === "accepted" ? "good" : "bad"}>
            {file.review === "accepted" ? t("file.accepted") : t("file.rejected")}
          </StatusTag>
        )}
        <div className="hide-print flex gap-2">
          {file.state === "clean" && (
            <ButtonLink
              size="small"
              href={`${base}/${file.id}/view`}
              aria-label={t("viewer.openNamed", { name: file.fileName })}
            >
              {t("viewer.open")}
            </ButtonLink>
          )}
          {file.state === "clean" && (
            <form method="post" action={`${base}/${file.id}/download`}>
              <Button size="small" aria-label={t("file.openNamed", { name: file.fileName })}>
                {t("file.open")}
              </Button>
            </form>
          )}
          {changeable && (
            <form method="post" action={action}>
              <input type="hidden" name="evidenceId" value={file.id} />
              <Button
                size="small"
                kind="quiet"
                name="intent"
                value="remove-file"
                aria-label={t("file.removeNamed", { name: file.fileName })}
              >
                {t("file.remove")}
              </Button>
            </form>
          )}
        </div>
      </div>
      {file.review === "rejected" && <Rejection file={file} />}
      <FileExpiry file={file} action={action} changeable={changeable} ask={ask} />
      {changeable && (
        <Disclosure summary={t("file.replace")} open={file.review === "rejected"}>
          <div className="grid gap-2">
            <p className="text-sm text-ink-soft">{t("file.replaceLede")}</p>
            <UploadSlot
              action={action}
              uploadUrl={`${base}/uploads`}
              requirement={slot.requirement}
              subjectId={slot.subjectId}
              replaces={file.id}
              name={name}
            />
          </div>
        </Disclosure>
      )}
      <FileTranslation {...{ file, nameOf, base, action, changeable }} originals={slot.originals} />
    </li>
  );
}

function Rejection({ file }: { file: EvidenceFile }) {
  const t = useT("evidence");
  const code = evidenceRejections.find((one) => one === file.reviewReason) ?? "other";
  return (
    <p className="text-sm text-not-met">
      {t("file.reason", { reason: t(`rejection.${code}`) })}
      {file.reviewNote && <span className="block text-ink">{file.reviewNote}</span>}
    </p>
  );
}
