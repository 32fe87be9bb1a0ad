import { type Row, rowsOf, textOf } from "@causeway/rules/form/section";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";

export type Choice = { value: string; label: string };

/** The position's requirements as choices; one without words cannot be chosen. */
export function requirementChoices(answers: CaseAnswers): Choice[] {
  return rowsOf(answers.position?.requirements).flatMap((row: Row) =>
    textOf(row.text) ? { value: row.id, label: textOf(row.text) } : [],
  );
}

/** The adverts as choices, numbered as on the recruitment page. */
export function advertChoices({ adverts = [] }: CaseAnswers): Choice[] {
  return adverts.map(({ id, answers }, index) => ({
    value: id,
    label: [`${index + 1}`, textOf(answers.title), textOf(answers.channelName)].filter(Boolean).join(" · "),
  }));
}
