import { locales } from "@causeway/messages/locale";
import { sectionWording } from "@causeway/messages/section-wording";
import { translator } from "@causeway/messages/translator";
import { advertSection } from "@causeway/rules/advert/schema";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { problems } from "@causeway/rules/form/problems";
import type { Field, Section } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { positionSection } from "@causeway/rules/position/schema";
import { recruitmentSection } from "@causeway/rules/recruitment-justification/schema";
import { remunerationSection } from "@causeway/rules/remuneration/schema";
import { expect, test } from "vitest";
import { problemText } from "./form-text.ts";
import { whenKey, whenStylesheet } from "./when.ts";

const worded = [
  [organisationSection, "organisation"],
  [positionSection, "position"],
  [remunerationSection, "remuneration"],
  [recruitmentSection, "recruitment-justification"],
  [advertSection, "advert"],
  [localApplicantSection, "local-applicant"],
  ...candidateSections.map((section) => [section, "candidate-form"] as const),
] as const;

for (const locale of locales) {
  test.each(worded)(`${locale}: every question and every choice of $0.id is worded`, (section, namespace) => {
    const wording = sectionWording(translator(locale, namespace));
    for (const field of everyField(section)) {
      const key = `${namespace}: fields.${field.name}`;
      expect(wording.label(field.name), key).not.toContain("fields.");
      for (const option of field.options ?? []) {
        expect(wording.option(field.name, option), `${key}, ${option}`).not.toContain("options.");
      }
    }
  });
}

test("a group without a row asks for one, and a question for its answer", () => {
  const wording = sectionWording(translator("en", "position"));
  const said = problems(positionSection, {}).map((one) =>
    problemText(translator("en", "form"), wording, one),
  );
  expect(said).toContain("Requirements of the post: add at least 1");
  expect(said).toContain("Main duties: answer this question");
});

test("the stylesheet hides each conditional question, and names only answers that can be given", () => {
  const sections: Section[] = worded.map(([section]) => section);
  const stylesheet = whenStylesheet(sections);
  for (const section of sections) {
    for (const field of everyField(section)) {
      if (!field.when) continue;
      expect(stylesheet).toContain(`[data-when="${whenKey(field.when)}"]`);
      const asked = everyField(section).find((one) => one.name === field.when?.field);
      const offered = asked?.kind === "yes-no" ? ["yes", "no"] : (asked?.options ?? []);
      for (const value of [field.when.is].flat())
        expect(offered, `${section.id}.${field.name}`).toContain(value);
    }
  }
});

function everyField(section: Section): Field[] {
  return section.fields.flatMap((field) => [field, ...(field.rows ?? [])]);
}
