import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Icon } from "@causeway/ui/icon";
import { LiveRegion } from "@causeway/ui/live-region";
import { useReason } from "./use-reason.ts";
import type { Upload } from "./use-uploads.ts";

type Props = {
  uploads: readonly Upload[];
  onPause: (key: number) => void;
  onAgain: (key: number) => void;
  onDismiss: (key: number) => void;
};

/** Each file on its way: how far it is, or what went wrong and what to do. */
export function UploadProgress({ uploads, onPause, onAgain, onDismiss }: Props) {
  const t = useT("evidence");
  const common = useT("common");
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
              {moving.includes(upload.state) && (
                <progress
                  className="h-2 w-full max-w-sm accent-harbour"
                  max={100}
                  value={upload.percent}
                  aria-label={upload.file.name}
                />
              )}
              <div className="flex flex-wrap gap-2 empty:hidden">
                {upload.state === "sending" && upload.percent < 100 && (
                  <Button
                    size="small"
                    type="button"
                    aria-label={t("upload.pauseNamed", { name: upload.file.name })}
                    onClick={() => onPause(upload.key)}
                  >
                    {t("upload.pause")}
                  </Button>
                )}
                {upload.state === "paused" && (
                  <Button
                    size="small"
                    type="button"
                    aria-label={t("upload.resumeNamed", { name: upload.file.name })}
                    onClick={() => onAgain(upload.key)}
                  >
                    {t("upload.resume")}
                  </Button>
                )}
                {upload.state === "lost" && (
                  <Button size="small" type="button" onClick={() => onAgain(upload.key)}>
                    {t("upload.retry")}
                  </Button>
                )}
                {["paused", "lost", "refused"].includes(upload.state) && (
                  <Button size="small" kind="quiet" type="button" onClick={() => onDismiss(upload.key)}>
                    {t("upload.dismiss")}
                  </Button>
                )}
              </div>
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
        const names = upload.duplicateOf?.join(common("listComma"));
        const done = upload.unscanned ? t("upload.unscanned", { name }) : t("upload.done", { name });
        return names ? t("upload.duplicate", { names }) : done;
      }
      case "paused":
        return t("upload.paused", { name, percent: String(upload.percent) });
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

const moving: readonly Upload["state"][] = ["waiting", "sending", "paused"];
