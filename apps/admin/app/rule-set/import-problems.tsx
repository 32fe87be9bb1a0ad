import type { ImportedVersion } from "@causeway/api/rule-set/import-version";
import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";
import type { Reason } from "@causeway/web/reason";
import { useReasonText } from "@causeway/web/reason-text";
import { headFields } from "./list-head.tsx";

type Problem = Extract<ImportedVersion, { ok: false }>["problems"][number];
export type ImportRefusal = {
  problems: readonly Problem[];
  /** The file is no table at all. */
  reason: Reason | null;
  /** Lines are rows of a spreadsheet. */
  asTable: boolean;
};

/** Every fault of a file by its line, of a list by row and column, and of what was typed beside it by its field. */
export function ImportProblems({ refused }: { refused: ImportRefusal | undefined }) {
  const t = useT("rule-set");
  const reasonText = useReasonText();
  if (!refused) return null;
  const { problems, reason, asTable } = refused;
  const worded = ({ line, path, code, found, expected }: Problem) => {
    const fault = t(`problem.${code}`, { found: found ?? "", expected: expected ?? "" });
    const at = (place: string) => t("placed", { place, text: fault });
    if (!asTable) return { message: at(t("line", { line: String(line) })) };
    if (line > 0) {
      const column = /\.(\w+)/.exec(path)?.[1];
      const row = String(line);
      return { message: at(column ? t("rowColumn", { row, column }) : t("row", { row })) };
    }
    const field = fieldOf(path) ?? fieldOf(expected ?? "");
    return field ? { fieldId: field.id, message: at(t(field.label)) } : { message: fault };
  };
  const errors = problems.slice(0, 50).map(worded);
  const instead = reason ? reasonText(reason) : t("nothingNew");
  return <ErrorSummary title={t("faults")} errors={errors.length > 0 ? errors : [{ message: instead }]} />;
}

function fieldOf(path: string) {
  return path in headFields ? headFields[path as keyof typeof headFields] : undefined;
}
