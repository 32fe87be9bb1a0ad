import { describe, expect, test } from "vitest";
import { mergeDraft } from "./draft.ts";

const section = {
  id: "s",
  fields: [
    { name: "title", kind: "text" },
    { name: "duties", kind: "long-text" },
  ],
} as const;
const empty = { answers: {}, fieldVersions: {}, version: 0 };

describe("two people writing in one draft", () => {
  const first = mergeDraft(section, empty, { baseVersion: 0, answers: { title: "Engineer" } });

  test("different questions are both kept", () => {
    const second = mergeDraft(section, first.draft, { baseVersion: 0, answers: { duties: "Builds" } });
    expect(second).toMatchObject({ changed: ["duties"], conflicts: [], draft: { version: 2 } });
    expect(second.draft.answers).toEqual({ title: "Engineer", duties: "Builds" });
  });

  test("the same question answered differently is a conflict, and the kept answer stays", () => {
    const second = mergeDraft(section, first.draft, {
      baseVersion: 0,
      answers: { title: "Nurse", duties: "Cares" },
    });
    expect(second.conflicts).toEqual([{ field: "title", mine: "Nurse", theirs: "Engineer" }]);
    expect(second.draft.answers).toEqual({ title: "Engineer", duties: "Cares" });
  });

  test("the same question answered alike is no conflict", () => {
    const second = mergeDraft(section, first.draft, { baseVersion: 0, answers: { title: "Engineer" } });
    expect(second).toEqual({ draft: first.draft, changed: [], conflicts: [] });
  });

  test("choosing again on the newer page settles it", () => {
    const second = mergeDraft(section, first.draft, { baseVersion: 1, answers: { title: "Nurse" } });
    expect(second).toMatchObject({ conflicts: [], draft: { answers: { title: "Nurse" }, version: 2 } });
  });

  test("a question that the section does not know is dropped", () => {
    const result = mergeDraft(section, empty, { baseVersion: 0, answers: { role: "owner" } });
    expect(result.draft).toBe(empty);
  });
});
