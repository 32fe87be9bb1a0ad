import { useFormats, useT } from "@causeway/messages/react";
import { SummaryList } from "@causeway/ui/summary-list";
import { useSlotName } from "../evidence/slot-name.ts";

type File = { id: string; requirement: string; fileName: string; bytes: number };

/** The employer's files that go along with the answers; the candidate's are hers to check. */
export function CaseEvidenceList({ evidence }: { evidence: readonly File[] }) {
  const t = useT("sponsorship-case");
  const format = useFormats();
  const name = useSlotName();
  if (evidence.length === 0) return null;
  return (
    <SummaryList
      heading={t("task.evidence")}
      rows={evidence.map((file) => ({
        id: file.id,
        label: name(file),
        value: `${file.fileName} · ${format.bytes(file.bytes)}`,
      }))}
    />
  );
}
