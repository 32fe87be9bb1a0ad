import { describe, expect, it } from "vitest";
import {
  afterLoss,
  afterSave,
  type Kept,
  keptFrom,
  nextSave,
  unchanged,
  undisputed,
} from "./kept-answers.ts";

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

  it("does not save over what somebody else changed unseen, nor take its own later saves for somebody else's", () => {
    // Another tab saved `workplace` as version 4 meanwhile; this one saves `title`, which becomes version 5.
    const after = afterSave(kept, { title: "Lead" }, { version: 5, conflicts: [] });
    expect(nextSave(after, { workplace: "Sha Tin" })).toEqual({ base: 3, part: { workplace: "Sha Tin" } });
    expect(nextSave(after, { title: "Head" })).toEqual({ base: 5, part: { title: "Head" } });
    expect(nextSave(after, { title: "Head", workplace: "Sha Tin" })).toEqual({
      base: 3,
      part: { workplace: "Sha Tin" },
    });
    const later = afterSave(after, { title: "Head" }, { version: 6, conflicts: [] });
    expect(nextSave(later, { workplace: "Sha Tin" }).base).toBe(3);
    expect(nextSave(later, { title: "Chief" }).base).toBe(6);
  });

  it("does not quarrel with its own save whose receipt was lost", () => {
    const lost = afterLoss(kept, { title: "Lea" });
    const echo = { field: "title", mine: "Lead", theirs: "Lea" };
    const after = afterSave(lost, { title: "Lead" }, { version: 4, conflicts: [echo] });
    expect(after).toEqual({ ...kept, answers: { title: "Lea", workplace: "Central" }, version: 4 });
    // Nor when somebody else has saved besides.
    const crowded = afterSave(lost, { title: "Lead" }, { version: 6, conflicts: [echo] });
    expect(nextSave(crowded, { title: "Lead" }).base).toBe(6);
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
