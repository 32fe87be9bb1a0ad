import type { Published } from "@causeway/api/rule-set/in-force";
import type { ShownRevision } from "@causeway/api/sponsorship-case/shown-revision";
import { useLocale, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { textOf } from "@causeway/rules/form/section";
import { listsOf } from "@causeway/rules/rule-set/rule-set";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { AnswerList } from "../form/answer-list.tsx";
import { professionChoice } from "../position/profession-options.ts";
import { type CaseHead, caseHref } from "./case-frame.tsx";
import { RowAnswerLists } from "./row-answer-lists.tsx";

export type CaseAnswerListsProps = {
  head: CaseHead;
  answers: CaseAnswers;
  /** What was published of the rules: it names the profession that was chosen. */
  published: Published;
  /** What was frozen last, to be told apart from today. */
  frozen?: ShownRevision | null | undefined;
};

/** Check your answers: the employer's sections as they will be frozen. */
export function CaseAnswerLists({ head, answers, published, frozen }: CaseAnswerListsProps) {
  const position = useT("position");
  const remuneration = useT("remuneration");
  const recruitment = useT("recruitment-justification");
  const common = useT("common");
  const locale = useLocale();
  const change = (page: string, of: string) =>
    head.status === "draft" ? { href: caseHref(head, page), label: common("actions.edit"), of } : undefined;
  const picked = textOf(answers.position?.talentListProfessionId);
  const choices = {
    talentListProfessionId: [
      professionChoice(picked, { lists: listsOf(published.overlays), locale, t: position }),
    ],
  };
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
  const lists = caseSections.map((section) => {
    const title = titles[section.id];
    return (
      <AnswerList
        key={section.id}
        heading={title}
        fields={section.fields}
        sectionId={section.id}
        answers={answers[section.id] ?? {}}
        wording={wordings[section.id]}
        options={section.id === "position" ? choices : undefined}
        change={change(section.id, title)}
        frozen={frozen ? { number: frozen.number, answers: frozen.answers[section.id] ?? {} } : undefined}
      />
    );
  });
  return (
    <>
      {lists}
      <RowAnswerLists head={head} answers={answers} frozen={frozen} />
    </>
  );
}
