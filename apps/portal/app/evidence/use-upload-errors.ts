import { useT } from "@causeway/messages/react";
import type { Received } from "./receive-uploads.server.ts";
import { uploadFieldId } from "./upload-slot.tsx";
import { useReason } from "./use-reason.ts";

export type UploadAnswer = Received & {
  refused: readonly Extract<Received["results"][number], { ok: false }>[];
};

/** What was wrong with each file that was not taken, pointing at its slot. */
export function useUploadErrors(answer: UploadAnswer | undefined): { fieldId: string; message: string }[] {
  const t = useT("evidence");
  const reason = useReason();
  if (!answer) return [];
  const fieldId = uploadFieldId(answer);
  if (answer.results.length === 0) return [{ fieldId, message: t("upload.notChosen") }];
  return answer.refused.map((file) => ({
    fieldId,
    message: t("upload.failed", { name: file.fileName, reason: reason(file.reason) }),
  }));
}
