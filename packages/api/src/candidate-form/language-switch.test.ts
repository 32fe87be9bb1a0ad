import { identityFields } from "@causeway/rules/candidate-form/identity";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { readAnswers } from "@causeway/rules/form/read";
import {
  type Answers,
  type Field,
  type Row,
  rowsOf,
  type Section,
  textOf,
} from "@causeway/rules/form/section";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeAnswers } from "../../test/candidate-answers.ts";
import { aCandidateDesk, atHerForm, type CandidateDesk } from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
let her: Awaited<ReturnType<typeof atHerForm>>;
beforeAll(async () => {
  desk = await aCandidateDesk();
  her = await atHerForm(desk);
});
afterAll(() => desk.db.drop());

// Switching the language sends the page's form as it stands, saves it and draws the page anew from what is kept: so
// does every reload, and every step without a script. Twice in the middle of each section, after each of its fields.
describe("switching the language in the middle of a section loses nothing", () => {
  const stops = candidateSections.flatMap((section: Section) =>
    section.fields.map((field, index) => [section.id, field.name, index] as const),
  );

  test.each(stops)("%s, after %s", async (id, _field, stop) => {
    const section = candidateSections.find((one) => one.id === id) as Section;
    const typed = completeAnswers[id as keyof typeof completeAnswers] ?? {};
    const { here, candidate } = her;
    await desk.db.owner.query("delete from candidate_form_section where candidate_id = $1", [
      candidate.candidateId,
    ]);
    const page = () => here((c) => c.candidateForm.section({ section: id as "particulars" }));
    const submit = async (answers: Answers, baseVersion: number) => {
      const sent = readAnswers(section, browserSends(section, answers));
      const saved = await here((c) =>
        c.candidateForm.saveSection({ section: id as "particulars", baseVersion, answers: sent }),
      );
      expect(saved.conflicts).toEqual([]);
    };

    const before = section.fields.slice(0, stop + 1).map((field) => field.name);
    const half = Object.fromEntries(Object.entries(typed).filter(([name]) => before.includes(name)));
    await submit(half, 0);
    const again = await page();
    await submit(again.answers, again.version);
    const twice = await page();
    expect({ answers: twice.answers, masked: twice.masked }).toEqual({
      answers: again.answers,
      masked: again.masked,
    });

    const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !before.includes(name)));
    await submit({ ...twice.answers, ...rest }, twice.version);
    const kept = JSON.parse((await here((c) => c.candidateForm.exportData())).json).answers[id];
    expect(plain(kept)).toEqual(plain(typed));
    for (const field of identityFields(section)) expect(kept[field.name]).toBe(typed[field.name]);
  });
});

/** What a browser sends of a page that shows these answers: blank texts too, but no radio that is not chosen. */
function browserSends(section: Section, answers: Answers): [string, string][] {
  return section.fields.flatMap((field) => sends(field, field.name, answers));
}

function sends(field: Field, path: string, answers: Answers | Row): [string, string][] {
  const value = answers[field.name];
  if (field.kind === "rows") {
    const rows = rowsOf(value as Answers[string]);
    return [
      [`${path}.shown`, "1"],
      ...rows.flatMap((row): [string, string][] => [
        [`${path}.row`, row.id],
        ...(field.rows ?? []).flatMap((cell) => sends(cell, `${path}.${row.id}.${cell.name}`, row)),
      ]),
    ];
  }
  const text = textOf(value as string | undefined);
  if ((field.kind === "yes-no" || field.kind === "choice") && text === "") return [];
  return [[path, text]];
}

/** Cleared and never answered say the same. */
function plain(answers: Answers): unknown {
  const without = (one: object): object =>
    Object.fromEntries(
      Object.entries(one)
        .filter(([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => [name, Array.isArray(value) ? value.map(without) : value]),
    );
  return without(answers);
}
