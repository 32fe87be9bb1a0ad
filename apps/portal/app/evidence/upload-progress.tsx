import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Icon } from "@causeway/ui/icon";
import { LiveRegion } from "@causeway/ui/live-region";
import { useReason } from "./use-reason.ts";
import type { Upload } from "./use-uploads.ts";

type Props = {
  uploads: readonly Upload[];
  onRetry: (key: number) => void;
  onDismiss: (key: number) => void;
};

/** Each file on its way: how far it is, or what went wrong and what to do. */
export function UploadProgress({ uploads, onRetry, onDismiss }: Props) {
  const t = useT("evidence");
  const reason = useReason();
  return (
    <>
      <LiveRegion>{uploads.map((upload) => spoken(upload)).join(" ")}</LiveRegion>
      {uploads.length > 0 && (
        <ul className="grid gap-2">
          {uploads.map((upload) => (
            <li key={upload.key} className="grid gap-1 border-s-4 border-line ps-3">
              <p className="flex items-baseline gap-2 text-sm">
                {upload.state === "stored" && <Icon name="tick" className="size-4 self-center text-met" />}
                {(upload.state === "refused" || upload.state === "lost") && (
                  <Icon name="warning" className="size-4 self-center text-not-met" />
                )}
                <span className="min-w-0 break-words">{words(upload)}</span>
              </p>
              {(upload.state === "sending" || upload.state === "waiting") && (
                <progress
                  className="h-2 w-full max-w-sm accent-harbour"
                  max={100}
                  value={upload.percent}
                  aria-label={upload.file.name}
                />
              )}
              {(upload.state === "lost" || upload.state === "refused") && (
                <div className="flex gap-2">
                  {upload.state === "lost" && (
                    <Button size="small" type="button" onClick={() => onRetry(upload.key)}>
                      {t("upload.retry")}
                    </Button>
                  )}
                  <Button size="small" kind="quiet" type="button" onClick={() => onDismiss(upload.key)}>
                    {t("upload.dismiss")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function words({ file: { name }, ...upload }: Upload): string {
    switch (upload.state) {
      case "waiting":
      case "sending":
        return upload.percent < 100
          ? t("upload.sending", { name, percent: String(upload.percent) })
          : t("upload.checking", { name });
      case "stored": {
        const names = upload.duplicateOf?.join(", ");
        return names ? t("upload.duplicate", { names }) : t("upload.done", { name });
      }
      case "refused":
        return t("upload.failed", { name, reason: reason(upload.reason ?? "internal") });
      case "lost":
        return t("upload.failed", { name, reason: t("upload.kept") });
    }
  }

  /** Percentages are for the eye; only what is settled is said aloud. */
  function spoken(upload: Upload): string {
    return upload.state === "waiting" || upload.state === "sending" ? "" : words(upload);
  }
}
