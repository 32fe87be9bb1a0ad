import type { SlotView } from "@causeway/api/evidence/load-checklist";
import { useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";

/** Captures and blanked CVs, which prove a document of the list and lie with their advert or applicant. */
export function ElsewhereFiles({ files, base }: { files: SlotView["elsewhere"]; base: string }) {
  const t = useT("evidence");
  if (files.length === 0) return null;
  const inCase = base.replace(/\/evidence$/, "");
  return (
    <div>
      <p className="text-sm text-ink-soft">{t("elsewhere.heading")}</p>
      <ul className="grid gap-1">
        {files.map((file) => {
          const advert = file.requirement === "ADVERT-CAPTURE";
          return (
            <li key={file.id}>
              <Link href={`${inCase}/${advert ? "adverts" : "applicants"}/${file.subjectId}`}>
                {t(advert ? "elsewhere.advert" : "elsewhere.applicant", { name: file.fileName })}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
