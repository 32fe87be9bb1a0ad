import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { LiveRegion } from "@causeway/ui/live-region";
import type { usePhotos } from "./use-photos.ts";

/** What may be wrong with a photograph, before it is sent: take it again, or send it as it is. */
export function PhotoDoubts({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  const t = useT("evidence-photo");
  return (
    <>
      <LiveRegion>{photos.looking ? t("looking") : ""}</LiveRegion>
      {photos.held.map((photo) => (
        <Banner
          key={photo.key}
          tone="warning"
          role="status"
          title={t("title", { name: photo.file.name })}
          actions={
            <div className="flex flex-wrap gap-2">
              <Button type="button" size="small" kind="secondary" onClick={() => photos.drop(photo.key)}>
                {t("again")}
              </Button>
              <Button type="button" size="small" kind="quiet" onClick={() => photos.sendAnyway(photo)}>
                {t("sendAnyway")}
              </Button>
            </div>
          }
        >
          <ul className="list-disc ps-5">
            {photo.doubts.map((doubt) => (
              <li key={doubt}>{t(`doubt.${doubt}`)}</li>
            ))}
          </ul>
        </Banner>
      ))}
    </>
  );
}
