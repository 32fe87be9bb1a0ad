import { answerAt } from "../form/answer-at.ts";
import { sameAnswer } from "../form/read.ts";
import { type Answers, type AnswerValue, rowsOf, type Section } from "../form/section.ts";

/** One section's answers at a moment; `subject` says which advert or applicant, and in which place of the list. */
export type Part = {
  section: Section;
  subject: { id: string; row: number } | null;
  answers: Answers;
};

/** One answer, or one row of a repeating group, that says something else afterwards. */
export type AnswerChange = {
  section: string;
  /** The advert or applicant it belongs to. */
  subject: { id: string; row: number } | null;
  /** "title", or "education.ROWID" for one row of a group. */
  field: string;
  /** Which row of the group, counted from 0 where it stands now, or stood. */
  row: number | null;
  before: AnswerValue | null;
  after: AnswerValue | null;
};

/** Every answer that differs between two moments, in the order of the forms; added and removed rows among them. */
export function changesBetween(before: readonly Part[], after: readonly Part[]): AnswerChange[] {
  const gone = before.filter((part) => !after.some((one) => samePlace(one, part)));
  return [...after, ...gone].flatMap((part) =>
    changesOf(
      part,
      before.find((one) => samePlace(one, part))?.answers ?? {},
      gone.includes(part) ? {} : part.answers,
    ),
  );
}

/** Whether a request that is pinned there asked for this change: for the field, for its whole group, or for this very row. */
export function isAskedBy(
  change: AnswerChange,
  pin: { section: string | null; field: string | null; subjectId: string | null },
): boolean {
  return (
    pin.section === change.section &&
    pin.subjectId === (change.subject?.id ?? null) &&
    (pin.field === change.field || pin.field === change.field.split(".")[0])
  );
}

function changesOf({ section, subject }: Part, before: Answers, after: Answers): AnswerChange[] {
  return section.fields.flatMap((field) => {
    const paths =
      field.kind === "rows"
        ? [
            ...new Set([...rowsOf(after[field.name]), ...rowsOf(before[field.name])].map((row) => row.id)),
          ].map((id) => `${field.name}.${id}`)
        : [field.name];
    return paths.flatMap((path) => {
      const [was, is] = [answerAt(before, path), answerAt(after, path)];
      if (sameAnswer(was.value ?? undefined, is.value ?? undefined)) return [];
      const row = is.row ?? was.row ?? null;
      return [{ section: section.id, subject, field: path, row, before: was.value, after: is.value }];
    });
  });
}

function samePlace(one: Part, other: Part): boolean {
  return one.section.id === other.section.id && one.subject?.id === other.subject?.id;
}
