import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { advertSection } from "@causeway/rules/advert/schema";
import { textOf } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { AnswerList } from "../form/answer-list.tsx";
import type { CaseAnswerListsProps } from "./answer-lists.tsx";
import { caseHref } from "./case-frame.tsx";
import { advertChoices, requirementChoices } from "./choices.ts";

/** The adverts and local applicants, which are frozen with the path that rests on them. */
export function RowAnswerLists({ head, answers, frozen }: Omit<CaseAnswerListsProps, "published">) {
  const advert = useT("advert");
  const applicant = useT("local-applicant");
  const common = useT("common");
  if (textOf(answers.recruitment?.path) !== "evidence") return null;
  const change = (page: string, of: string) =>
    head.status === "draft" ? { href: caseHref(head, page), label: common("actions.edit"), of } : undefined;
  const before = (kind: "adverts" | "applicants", id: string) =>
    frozen
      ? {
          number: frozen.number,
          answers: frozen.answers[kind]?.find((row) => row.id === id)?.answers ?? {},
        }
      : undefined;
  return (
    <>
      {(answers.adverts ?? []).map((row) => {
        const heading = [advert("title"), textOf(row.answers.title)].filter(Boolean).join(" · ");
        return (
          <AnswerList
            key={row.id}
            heading={heading}
            fields={advertSection.fields}
            sectionId={row.id}
            answers={row.answers}
            wording={sectionWording(advert)}
            options={{ requirements: requirementChoices(answers) }}
            change={change(`adverts/${row.id}`, heading)}
            frozen={before("adverts", row.id)}
          />
        );
      })}
      {(answers.applicants ?? []).map((row, index) => {
        const heading = applicant("title", { number: String(index + 1) });
        return (
          <AnswerList
            key={row.id}
            heading={heading}
            fields={localApplicantSection.fields}
            sectionId={row.id}
            answers={row.answers}
            wording={sectionWording(applicant)}
            options={{ advertId: advertChoices(answers), requirementId: requirementChoices(answers) }}
            change={change(`applicants/${row.id}`, heading)}
            frozen={before("applicants", row.id)}
          />
        );
      })}
    </>
  );
}
