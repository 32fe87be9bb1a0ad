import { describe, expect, test } from "vitest";
import { candidateSections } from "../candidate-form/schema.ts";
import { caseSections } from "../sponsorship-case/sections.ts";
import { applyRowIntent, changedAnswers, readAnswers, sameAnswer } from "./read.ts";
import { type Answers, type Field, rowsOf, type Section } from "./section.ts";

/** Every control filled with its own name: what a browser would send, and what should come back. */
function filled(section: Section): { entries: [string, string][]; answers: Answers } {
  const entries: [string, string][] = [];
  const answers: Answers = {};
  const fill = (field: Field, path: string): string | string[] => {
    if (field.kind === "choices") {
      entries.push([`${path}.shown`, "1"], [path, "a"], [path, "b"]);
      return ["a", "b"];
    }
    entries.push([path, path]);
    return path;
  };
  for (const field of section.fields as readonly Field[]) {
    if (field.kind !== "rows") {
      answers[field.name] = fill(field, field.name);
      continue;
    }
    entries.push([`${field.name}.shown`, "1"]);
    answers[field.name] = ["r1", "r2"].map((id) => {
      entries.push([`${field.name}.row`, id]);
      const cells = (field.rows ?? []).map((cell) => [
        cell.name,
        fill(cell, `${field.name}.${id}.${cell.name}`),
      ]);
      return { ...Object.fromEntries(cells), id };
    });
  }
  return { entries, answers };
}

describe("a submitted form", () => {
  test.each([...caseSections, ...candidateSections])("$id comes back exactly as typed", (section) => {
    const { entries, answers } = filled(section);
    expect(readAnswers(section, entries)).toEqual(answers);
  });

  test.each([...caseSections, ...candidateSections])(
    "$id: a question that was not on the page is absent",
    (section) => {
      expect(readAnswers(section, [])).toEqual({});
    },
  );

  test("an emptied checkbox group and an emptied list are told from ones not shown", () => {
    const section: Section = {
      id: "s",
      fields: [
        { name: "many", kind: "choices" },
        { name: "list", kind: "rows", rows: [] },
      ],
    };
    expect(
      readAnswers(section, [
        ["many.shown", "1"],
        ["list.shown", "1"],
      ]),
    ).toEqual({ many: [], list: [] });
  });

  test("line ends are the browser's business", () => {
    const section: Section = { id: "s", fields: [{ name: "text", kind: "long-text" }] };
    expect(readAnswers(section, [["text", "one\r\ntwo"]])).toEqual({ text: "one\ntwo" });
  });
});

test("only changed answers are sent; cleared and never answered are alike", () => {
  expect(changedAnswers({ a: "1", b: "2" }, { a: "1", b: "3", c: "" })).toEqual({ b: "3" });
  expect(sameAnswer(undefined, [])).toBe(true);
  expect(sameAnswer([{ id: "r", x: "", y: "1" }], [{ id: "r", y: "1" }])).toBe(true);
});

test("rows are added and removed by buttons", () => {
  const one = applyRowIntent({}, "add-row:education", () => "r1");
  expect(rowsOf(one.education)).toEqual([{ id: "r1" }]);
  expect(applyRowIntent(one, "remove-row:education.r1", () => "r2").education).toEqual([]);
});
