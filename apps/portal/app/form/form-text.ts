import { useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import type { Problem } from "@causeway/rules/form/problems";
import type { IdentifierProblem } from "@causeway/rules/identifier/result";
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

/** Words one fault of a field, with the field named first. */
export function problemText(
  t: ReturnType<typeof useT<"form">>,
  wording: SectionWording,
  problem: Problem,
): string {
  const say = t as unknown as (key: string, values: Record<string, string | number>) => string;
  const name = problem.field.split(".").at(-1) ?? problem.field;
  const reason =
    problem.code === "identifier-wrong" ? say(`identifier.${identifierReason(problem)}`, {}) : "";
  // A group without a row has no question to answer: what it lacks is a row.
  const noRow = problem.code === "missing" && problem.params?.least !== undefined;
  const code = noRow ? "too-few" : problem.code;
  return say(`problem.${code}`, { ...problem.params, label: asName(wording.label(name)), reason });
}

/** A question's label as the name of its fault: "Sex: answer this question", never "…?: answer". */
function asName(label: string): string {
  return label.replace(/[?？]$/, "");
}

/** Identifier faults are many; what the person must do about them is one of six things. */
const identifierReasons: Record<IdentifierProblem, "length" | "format" | "check" | "date" | "sex" | "other"> =
  {
    empty: "other",
    "wrong-length": "length",
    "wrong-characters": "format",
    "excluded-letter": "format",
    "wrong-prefix": "format",
    "missing-check-digit": "length",
    "wrong-check-digit": "check",
    "no-such-date": "date",
    "no-such-month": "date",
    "date-in-future": "date",
    "birth-date-differs": "date",
    "sex-differs": "sex",
    "fifteen-digit-form": "length",
    "certificate-number-given": "length",
  };

function identifierReason(problem: Problem): string {
  return identifierReasons[problem.params?.problem as IdentifierProblem] ?? "other";
}
