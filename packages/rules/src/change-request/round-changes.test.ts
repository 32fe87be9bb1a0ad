import { describe, expect, test } from "vitest";
import { advertSection } from "../advert/schema.ts";
import { candidateSections } from "../candidate-form/schema.ts";
import type { Answers, AnswerValue, Field, Section } from "../form/section.ts";
import { localApplicantSection } from "../local-applicant/schema.ts";
import { organisationSection } from "../organisation/schema.ts";
import { caseSections } from "../sponsorship-case/sections.ts";
import { changesBetween, isAskedBy } from "./round-changes.ts";

const once: readonly Section[] = [...caseSections, organisationSection, ...candidateSections];
const rows: readonly Section[] = [advertSection, localApplicantSection];
const everyField = [...once, ...rows].flatMap((section) =>
  section.fields.map((field) => ({ section, field, name: `${section.id}.${field.name}` })),
);

function typedInto({ kind }: Field, text: string): AnswerValue {
  if (kind === "rows") return [{ id: "r1", cell: text }];
  return kind === "choices" ? [text] : text;
}

function part(section: Section, answers: Answers) {
  return { section, subject: rows.includes(section) ? { id: "s1", row: 0 } : null, answers };
}

describe("what a round changed", () => {
  test.each(everyField)("names $name, whose answer is another now, and no other", ({ section, field }) => {
    const all = Object.fromEntries(section.fields.map((one) => [one.name, typedInto(one, "old")]));
    const after = { ...all, [field.name]: typedInto(field, "new") };
    const [change, ...more] = changesBetween([part(section, all)], [part(section, after)]);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ section: section.id, before: typedInto(field, "old") });
    const pin = { section: section.id, subjectId: change?.subject?.id ?? null };
    expect(change && isAskedBy(change, { ...pin, field: field.name })).toBe(true);
    expect(change && isAskedBy(change, { ...pin, field: "another" })).toBe(false);
    expect(change && isAskedBy(change, { ...pin, field: field.name, subjectId: "elsewhere" })).toBe(false);
  });

  test.each(everyField)("says nothing of $name where it says the same, or nothing both times", (one) => {
    const answers = { [one.field.name]: typedInto(one.field, "same") };
    expect(changesBetween([part(one.section, answers)], [part(one.section, { ...answers })])).toEqual([]);
    expect(changesBetween([part(one.section, {})], [part(one.section, { [one.field.name]: "" })])).toEqual(
      [],
    );
  });

  const [position] = caseSections;
  const row = (id: string, text: string) => ({ id, text });
  const group = (...all: { id: string; text: string }[]) => [part(position, { requirements: all })];

  test("names each row of a group that was changed, added or taken away", () => {
    const before = group(row("a", "one"), row("b", "two"), row("c", "three"));
    const after = group(row("b", "zwei"), row("c", "three"), row("d", "four"));
    expect(changesBetween(before, after)).toMatchObject([
      { field: "requirements.b", row: 0, before: [row("b", "two")], after: [row("b", "zwei")] },
      { field: "requirements.d", row: 2, before: null, after: [row("d", "four")] },
      { field: "requirements.a", row: 0, before: [row("a", "one")], after: null },
    ]);
  });

  test("a pin on one row asks for that row, a pin on the group for each of them", () => {
    const [change] = changesBetween(group(row("a", "one")), group(row("a", "two")));
    const asked = (field: string) =>
      change && isAskedBy(change, { section: "position", subjectId: null, field });
    expect([asked("requirements.a"), asked("requirements"), asked("requirements.b")]).toEqual([
      ...[true, true, false],
    ]);
  });

  test("an advert that was added or taken off is named answer by answer", () => {
    const advert = (id: string, at: number) => ({
      ...{ section: advertSection, subject: { id, row: at }, answers: { channel: "job-board" } },
    });
    expect(changesBetween([advert("x", 0)], [advert("y", 0)])).toMatchObject([
      { subject: { id: "y" }, before: null, after: "job-board" },
      { subject: { id: "x" }, before: "job-board", after: null },
    ]);
  });
});
