import { useT } from "@causeway/messages/react";
import type { Region } from "@causeway/rules/change-request/region";
import { Link } from "@causeway/ui/link";
import { Disclosure } from "@causeway/ui/page";
import { RegionImage } from "@causeway/ui/region";

type Props = {
  /** The address below which the file's picture lies. */
  base: string;
  evidenceId: string | null;
  file: { fileName: string } | null;
  region: Region | null;
};

/** The part of a page that the agency means, drawn on the same picture as the reviewer saw. */
export function MarkedPlace({ base, evidenceId, file, region }: Props) {
  const t = useT("sponsorship-case");
  if (!region || !file || !evidenceId) return null;
  const { page } = region;
  return (
    <Disclosure summary={t("answerRequests.placeOn", { page })}>
      <RegionImage
        src={`${base}/${evidenceId}/preview?page=${page}`}
        alt={t("answerRequests.placeAlt", { name: file.fileName })}
        region={region}
      />
      <p className="mt-2">
        <Link href={`${base}/${evidenceId}/view?page=${page}`}>{t("answerRequests.openPage", { page })}</Link>
      </p>
    </Disclosure>
  );
}
