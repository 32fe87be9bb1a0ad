import { describe, expect, it } from "vitest";
import { afterLoss, afterSave, type Kept, keptFrom, unchanged, undisputed } from "./kept-answers.ts";

const kept: Kept = { answers: { title: "Engineer", workplace: "Central" }, version: 3, disputed: [] };
const conflict = { field: "title", mine: "Lead", theirs: "Head" };

describe("what an open page knows to be kept", () => {
  it("follows its own saves, so that it never finds itself to be somebody else", () => {
    const after = afterSave(kept, { workplace: "Kwun Tong" }, { version: 4, conflicts: [] });
    expect(after).toEqual({ ...kept, answers: { title: "Engineer", workplace: "Kwun Tong" }, version: 4 });
  });

  it("does not save a disputed answer again before it is settled", () => {
    const after = afterSave(
      kept,
      { title: "Lead", workplace: "Kwun Tong" },
      { version: 5, conflicts: [conflict] },
    );
    expect(after.answers).toEqual({ title: "Engineer", workplace: "Kwun Tong" });
    expect(undisputed({ title: "Lead", workplace: "Sha Tin" }, after)).toEqual({ workplace: "Sha Tin" });
    expect(after.disputedSince).toBe(3);
    expect(afterSave(after, { workplace: "Sha Tin" }, { version: 6, conflicts: [] }).disputedSince).toBe(3);
  });

  it("does not quarrel with its own save whose receipt was lost", () => {
    const lost = afterLoss(kept, { title: "Lea" });
    const echo = { field: "title", mine: "Lead", theirs: "Lea" };
    const after = afterSave(lost, { title: "Lead" }, { version: 4, conflicts: [echo] });
    expect(after).toEqual({ ...kept, answers: { title: "Lea", workplace: "Central" }, version: 4 });
    // Somebody else's answer stays somebody else's.
    expect(afterSave(lost, { title: "Lead" }, { version: 4, conflicts: [conflict] }).disputed).toEqual([
      conflict,
    ]);
  });

  it("leaves out of a submit what its reader never touched", () => {
    const typed = { title: "Engineer", workplace: "Sha Tin" };
    expect(unchanged(kept, typed, "continue")).toEqual(["title"]);
  });

  it("sends the group along whose row is added or removed", () => {
    const rows = [{ id: "a", text: "Degree" }];
    const withRows = { ...kept, answers: { ...kept.answers, requirements: rows } };
    const typed = { title: "Engineer", requirements: rows };
    expect(unchanged(withRows, typed, "add-row:requirements")).toEqual(["title"]);
    expect(unchanged(withRows, typed, "remove-row:requirements.a")).toEqual(["title"]);
  });

  it("does not take one's own answer in a dispute for the kept one", () => {
    const drawn = keptFrom({
      answers: { title: "Lead", workplace: "Central" },
      version: 4,
      conflicts: [conflict],
    });
    expect(drawn.answers).toEqual({ title: "Head", workplace: "Central" });
    expect(unchanged(drawn, { title: "Lead", workplace: "Central" }, "continue")).toEqual(["workplace"]);
  });
});
