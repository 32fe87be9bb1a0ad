import type { SlotView } from "@causeway/api/evidence/load-checklist";
import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Section } from "@causeway/ui/page";
import { type CaseHead, caseHref } from "../sponsorship-case/case-frame.tsx";
import { Slot } from "./slot.tsx";
import { type UploadAnswer, useUploadErrors } from "./use-upload-errors.ts";

export type RowEvidenceProps = {
  head: CaseHead;
  slot: SlotView;
  /** The row's page below the case: "adverts/ID". */
  page: string;
  lede: string;
  answer: UploadAnswer | undefined;
};

/** The files of one advert or one local applicant, on that one's own page. */
export function RowEvidence({ head, slot, page, lede, answer }: RowEvidenceProps) {
  const t = useT("evidence");
  const errors = useUploadErrors(answer);
  return (
    <Section heading={t("title")} lede={lede}>
      <ErrorSummary title={t("upload.summary")} errors={errors} />
      <ul>
        <Slot
          slot={slot}
          base={caseHref(head, "evidence")}
          action={caseHref(head, page)}
          error={errors[0]?.message}
        />
      </ul>
    </Section>
  );
}
