import { useT } from "@causeway/messages/react";
import type { Region } from "@causeway/rules/change-request/region";
import { Disclosure } from "@causeway/ui/page";
import { RegionImage } from "@causeway/ui/region";

type Props = {
  /** The address below which the file's picture lies. */
  base: string;
  evidenceId: string | null;
  file: { fileName: string; mediaType: string } | null;
  region: Region | null;
};

/** The part of a page that the agency means, drawn on the same picture as the reviewer saw. */
export function MarkedPlace({ base, evidenceId, file, region }: Props) {
  const t = useT("sponsorship-case");
  if (!region || !file || !evidenceId) return null;
  if (!file.mediaType.startsWith("image/"))
    return <p className="text-sm text-ink-soft">{t("answerRequests.page", { page: region.page })}</p>;
  return (
    <Disclosure summary={t("answerRequests.place")}>
      <RegionImage
        src={`${base}/${evidenceId}/preview`}
        alt={t("answerRequests.placeAlt", { name: file.fileName })}
        region={region}
      />
    </Disclosure>
  );
}
