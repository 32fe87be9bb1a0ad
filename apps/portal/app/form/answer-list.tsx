import { useFormats, useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import { parseMoney } from "@causeway/rules/form/numbers";
import { sameAnswer } from "@causeway/rules/form/read";
import {
  type Answers,
  type Field,
  hasAnswer,
  listOf,
  rowsOf,
  textOf,
  visibleFields,
} from "@causeway/rules/form/section";
import { SummaryList } from "@causeway/ui/summary-list";

export type AnswerListProps = {
  heading: string;
  /** Of the section, or some of them. */
  fields: readonly Field[];
  sectionId: string;
  answers: Answers;
  wording: SectionWording;
  /** Choices that only the case knows, by field: an answer that is an id is shown by its label. */
  options?: CaseChoices | undefined;
  change?: { href: string; label: string; of?: string } | undefined;
  /** What the agency has: an answer that is another today says what stands there. */
  frozen?: { number: number; answers: Answers } | undefined;
};

export type CaseChoices = Readonly<Record<string, readonly { value: string; label: string }[]>>;

/** One section's questions with their answers, in the reader's language and her way of writing dates and money. */
export function AnswerList(props: AnswerListProps) {
  const { heading, fields, sectionId, answers, wording, options, change, frozen } = props;
  const t = useT("form");
  const shown = useShownAnswer()(wording, options);
  const frozenNote = (field: Field) => {
    if (!frozen || sameAnswer(frozen.answers[field.name], answers[field.name])) return undefined;
    const before = shown(field, frozen.answers) ?? t("notAnswered");
    return (
      <p className="whitespace-pre-line border-s-[3px] border-kumquat ps-2 text-sm">
        {t("frozen.was", { number: String(frozen.number), before })}
      </p>
    );
  };
  return (
    <SummaryList
      heading={heading}
      change={change}
      empty={t("notAnswered")}
      rows={visibleFields(fields, answers).map((field) => ({
        id: `a-${sectionId}-${field.name}`,
        label: wording.label(field.name),
        value: shown(field, answers),
        note: frozenNote(field),
      }))}
    />
  );
}

/** Words answers of one section: `useShownAnswer()(wording, options)(field, answers)`; undefined where nothing stands. */
export function useShownAnswer() {
  const t = useT("form");
  const format = useFormats();
  return (wording: SectionWording, options: CaseChoices = {}) => {
    const chosen = (field: Field, value: string) => {
      if (field.options?.includes(value)) return wording.option(field.name, value);
      return options[field.name]?.find((one) => one.value === value)?.label ?? value;
    };
    return function shown(field: Field, answers: Answers): string | undefined {
      const value = answers[field.name];
      if (!hasAnswer(value)) return undefined;
      if (field.kind === "rows") {
        return rowsOf(value)
          .map((row) => (field.rows ?? []).flatMap((cell) => shown(cell, row) ?? []).join(" · "))
          .join("\n");
      }
      const text = textOf(value);
      switch (field.kind) {
        case "yes-no":
          return text === "yes" || text === "no" ? t(text) : text;
        case "choice":
          return chosen(field, text);
        case "choices":
          return listOf(value)
            .map((one) => chosen(field, one))
            .join(" · ");
        case "money": {
          const cents = parseMoney(text);
          return cents === undefined ? text : format.money(cents);
        }
        case "date":
          return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.date(text) : text;
        default:
          return text;
      }
    };
  };
}
