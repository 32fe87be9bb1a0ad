import type { SlotView } from "@causeway/api/evidence/load-checklist";
import { useT } from "@causeway/messages/react";
import { translationSlot } from "@causeway/rules/evidence/slot";
import { Citation } from "@causeway/ui/citation";
import { Disclosure } from "@causeway/ui/page";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";
import { useSourceDate } from "@causeway/web/source-date";
import type { ReactNode } from "react";
import { DocumentOffers } from "./document-offers.tsx";
import { ElsewhereFiles } from "./elsewhere-files.tsx";
import { ExpiryTag } from "./file-expiry.tsx";
import { FileList } from "./file-list.tsx";
import { useSlotName } from "./slot-name.ts";
import { UploadSlot } from "./upload-slot.tsx";

export type SlotProps = {
  slot: SlotView;
  /** The address of the evidence; uploads, downloads and pictures lie below it. */
  base: string;
  /** The page that takes the plain forms, where it is another. */
  action?: string;
  /** Offer the camera, on the candidate's phone. */
  capture?: boolean;
  /** What was wrong with the last plain submission here. */
  error?: string | undefined;
  /** Something of ours that helps to get this paper. */
  help?: ReactNode;
};

/** One place on the checklist: what, whether it is needed and why, what is in it, and how to add to it. */
export function Slot({ slot, base, action = base, capture = false, error, help }: SlotProps) {
  const t = useT("evidence");
  const common = useT("common");
  const nameOf = useSlotName();
  const name = nameOf(slot);
  const current = slot.shown.filter((file) => file.current);
  const used = current.length + slot.sharedFiles;
  const shared = slot.sharesLimitWith.map((requirement) => nameOf({ requirement })).join(common("listComma"));
  return (
    <li id={slotId(slot)} className="grid scroll-mt-4 gap-3 border-b border-line py-4">
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-6 gap-y-1 max-sm:grid-cols-1">
        <div className="min-w-0">
          <h3 className="text-base font-semibold">{name}</h3>
          <p className="text-sm text-ink-soft">
            {t(`need.${slot.need}`)}
            {slot.own && slot.mostFiles < 20 && ` · ${limit()}`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ExpiryTag expiry={slot.expiry} />
          <StatusTag tone={tones[slot.state]}>{t(`slotState.${slot.state}`)}</StatusTag>
        </div>
      </div>
      {slot.citations.length > 0 && <Why slot={slot} />}
      {help}
      {!slot.own && slot.files > 0 && <p className="text-sm">{t("file.hidden", { count: slot.files })}</p>}
      {slot.shown.length > 0 && <FileList {...{ slot, name, nameOf, base, action }} />}
      <ElsewhereFiles files={slot.elsewhere} base={base} />
      <DocumentOffers offers={slot.offers} action={action} />
      {slot.open && (
        <UploadSlot
          action={action}
          uploadUrl={`${base}/uploads`}
          requirement={slot.requirement}
          subjectId={slot.subjectId}
          name={name}
          full={
            used >= slot.mostFiles && (shared ? t("upload.sharedFull", { names: shared }) : t("upload.full"))
          }
          multiple={slot.mostFiles - used > 1}
          originals={slot.originals.map((one) => ({
            value: one.id,
            label: `${one.fileName} · ${nameOf(one)}`,
          }))}
          capture={capture}
          error={error}
        />
      )}
    </li>
  );

  function limit(): string {
    if (!shared) return t("upload.slotLimit", { count: slot.mostFiles });
    return t("upload.sharedLimit", { files: used, most: slot.mostFiles, names: shared });
  }
}

/** The id to come back to after adding or removing. */
export function slotId(slot: { requirement: string; subjectId: string | null }): string {
  // All translations lie in one place, whatever each was sent for.
  const subjectId = slot.requirement === translationSlot ? null : slot.subjectId;
  return ["slot", slot.requirement, subjectId].filter(Boolean).join("-");
}

function Why({ slot }: { slot: SlotView }) {
  const t = useT("evidence");
  const sourceDate = useSourceDate();
  const level = slot.confidence === "official" ? 3 : slot.confidence === "secondary" ? 2 : 1;
  const label = ({ 3: "official", 2: "secondary", 1: "ours" } as const)[level];
  return (
    <Disclosure summary={t("why")}>
      <div className="grid gap-1">
        {slot.need === "unknown" && <p className="text-sm">{t("unknownNote")}</p>}
        {slot.citations.map((citation, index) => (
          <Citation
            key={citation.title}
            source={citation.title}
            date={sourceDate(citation.date)}
            confidence={index === 0 ? { level, label: t(`confidence.${label}`) } : undefined}
          />
        ))}
      </div>
    </Disclosure>
  );
}

const tones: Record<SlotView["state"], StatusTone> = {
  missing: "quiet",
  uploaded: "active",
  accepted: "good",
  rejected: "bad",
};
