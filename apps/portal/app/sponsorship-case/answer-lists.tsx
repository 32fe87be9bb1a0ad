import { useFormats, useT } from "@causeway/messages/react";
import { type SectionWording, sectionWording } from "@causeway/messages/section-wording";
import { parseMoney } from "@causeway/rules/form/problems";
import {
  type Answers,
  type Field,
  hasAnswer,
  listOf,
  rowsOf,
  type Section,
  textOf,
  visibleFields,
} from "@causeway/rules/form/section";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { SummaryList } from "@causeway/ui/summary-list";
import { type CaseHead, caseHref } from "./case-frame.tsx";

/** Check your answers: the employer's sections as they will be frozen. */
export function CaseAnswerLists({ head, answers }: { head: CaseHead; answers: CaseAnswers }) {
  const position = useT("position");
  const remuneration = useT("remuneration");
  const recruitment = useT("recruitment-justification");
  const common = useT("common");
  const titles = {
    position: position("title"),
    remuneration: remuneration("title"),
    recruitment: recruitment("title"),
  };
  const wordings = {
    position: sectionWording(position),
    remuneration: sectionWording(remuneration),
    recruitment: sectionWording(recruitment),
  };
  return caseSections.map((section) => {
    const title = titles[section.id];
    return (
      <AnswerList
        key={section.id}
        heading={title}
        section={section}
        answers={answers[section.id] ?? {}}
        wording={wordings[section.id]}
        change={
          head.status === "draft"
            ? { href: caseHref(head, section.id), label: common("actions.edit"), of: title }
            : undefined
        }
      />
    );
  });
}

export type AnswerListProps = {
  heading: string;
  section: Section;
  answers: Answers;
  wording: SectionWording;
  change?: { href: string; label: string; of?: string } | undefined;
};

/** One section's questions with their answers, in the reader's language and her way of writing dates and money. */
export function AnswerList({ heading, section, answers, wording, change }: AnswerListProps) {
  const t = useT("form");
  const shown = useShownAnswer(wording);
  return (
    <SummaryList
      heading={heading}
      change={change}
      empty={t("notAnswered")}
      rows={visibleFields(section.fields, answers).map((field) => ({
        id: `a-${section.id}-${field.name}`,
        label: wording.label(field.name),
        value: shown(field, answers),
      }))}
    />
  );
}

function useShownAnswer(wording: SectionWording) {
  const t = useT("form");
  const format = useFormats();
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
        return field.options?.includes(text) ? wording.option(field.name, text) : text;
      case "choices":
        return listOf(value)
          .map((one) => (field.options?.includes(one) ? wording.option(field.name, one) : one))
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
}
