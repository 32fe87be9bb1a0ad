import type { ShownRequest } from "@causeway/api/change-request/show-requests";
import { useT } from "@causeway/messages/react";
import { advertSection } from "@causeway/rules/advert/schema";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import type { AnswerValue, Field, Section } from "@causeway/rules/form/section";
import { rowsOf } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSection } from "@causeway/rules/sponsorship-case/sections";
import { useAnswerText } from "../review/answer-view.tsx";
import { useRequirementName } from "../review/requirement-name.ts";
import { useSectionWords } from "../review/section-words.ts";

type Pinned = Pick<ShownRequest, "pin" | "requirement" | "fileName" | "row">;

/** Where a request is pinned, in words: "Position and offer: job title", or the document and its file. */
export function usePlace() {
  const t = useT("change-request");
  const sectionName = useSectionName();
  const words = useSectionWords();
  const requirementName = useRequirementName();
  return ({ pin, requirement, fileName, row }: Pinned): string => {
    if (pin.target === "field") {
      const field = pin.field.split(".")[0] ?? pin.field;
      const place = { section: sectionName(pin.section), field: words(pin.section).label(field) };
      return row === null ? t("place", place) : t("rowPlace", { ...place, number: row + 1 });
    }
    const document = requirementName(requirement ?? "");
    return fileName ? t("file", { document, name: fileName }) : document;
  };
}

/** What stood or stands at a pin, as one text to compare. */
export function useStanding() {
  const text = useAnswerText();
  const words = useSectionWords();
  const common = useT("common");
  return ({ pin }: Pick<Pinned, "pin">, value: AnswerValue | null): string => {
    if (value === null) return "";
    const field = pin.target === "field" ? fieldOf(pin.section, pin.field) : undefined;
    if (pin.target !== "field" || !field) return Array.isArray(value) ? value.join("\n") : value;
    const wording = words(pin.section);
    if (field.kind !== "rows") return text(field, value, wording);
    return rowsOf(value)
      .map((row) =>
        (field.rows ?? [])
          .map((column) => text(column, row[column.name], wording))
          .filter(Boolean)
          .join(common("comma")),
      )
      .join("\n");
  };
}

export function sectionOf(id: string): Section | undefined {
  const rest: readonly Section[] = [organisationSection, advertSection, localApplicantSection];
  return caseSection(id) ?? candidateSection(id) ?? rest.find((section) => section.id === id);
}

export function fieldOf(section: string, path: string): Field | undefined {
  return sectionOf(section)?.fields.find((field) => field.name === path.split(".")[0]);
}

function useSectionName() {
  const t = useT("review");
  const form = useT("candidate-form");
  return (id: string): string => {
    const hers = candidateSection(id);
    if (hers) return form(`section.${hers.id}`);
    return t(`answers.${ownNames[id as keyof typeof ownNames] ?? "position"}`);
  };
}

const ownNames = {
  organisation: "organisation",
  position: "position",
  remuneration: "remuneration",
  recruitment: "recruitment",
  advert: "adverts",
  localApplicant: "applicants",
} as const;
