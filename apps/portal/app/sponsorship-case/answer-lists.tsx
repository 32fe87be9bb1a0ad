import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { AnswerList } from "../form/answer-list.tsx";
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
        fields={section.fields}
        sectionId={section.id}
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
