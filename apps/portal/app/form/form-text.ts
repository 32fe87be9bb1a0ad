import { useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import type { Problem } from "@causeway/rules/form/problems";
import { useMemo } from "react";

/** Everything a form says: the section's own wording and the words that all forms share. */
export type FormText = SectionWording & {
  optional: string;
  choose: string;
  yes: string;
  no: string;
  addRow: string;
  addFirstRow: string;
  removeRow: string;
  noRows: string;
  rowTitle(number: number): string;
  problem(problem: Problem): string;
};

/** Joins a section's wording with the shared one, in the reader's language. */
export function useFormText(wording: SectionWording): FormText {
  const t = useT("form");
  return useMemo(
    () => ({
      ...wording,
      optional: t("optional"),
      choose: t("choose"),
      yes: t("yes"),
      no: t("no"),
      addRow: t("addRow"),
      addFirstRow: t("addFirstRow"),
      removeRow: t("removeRow"),
      noRows: t("noRows"),
      rowTitle: (number) => t("rowTitle", { number }),
      problem: (problem) => problemText(t, wording, problem),
    }),
    [t, wording],
  );
}

function problemText(t: ReturnType<typeof useT<"form">>, wording: SectionWording, problem: Problem): string {
  const say = t as unknown as (key: string, values: Record<string, string | number>) => string;
  const name = problem.field.split(".").at(-1) ?? problem.field;
  const reason =
    problem.code === "identifier-wrong" ? say(`identifier.${identifierReason(problem)}`, {}) : "";
  return say(`problem.${problem.code}`, { ...problem.params, label: wording.label(name), reason });
}

/** Identifier faults are many; what the person must do about them is one of five things. */
function identifierReason(problem: Problem): "length" | "format" | "check" | "date" | "sex" | "other" {
  const code = String(problem.params?.problem ?? "");
  if (code.includes("length") || code.includes("short") || code.includes("long")) return "length";
  if (code.includes("check")) return "check";
  if (code.includes("date") || code.includes("birth")) return "date";
  if (code.includes("sex")) return "sex";
  return code.includes("format") || code.includes("character") || code.includes("layout")
    ? "format"
    : "other";
}
