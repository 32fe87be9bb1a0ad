import { expect, test } from "vitest";
import { lineageOf } from "./lineage.ts";
import type { Overlay } from "./payload.ts";

const values = (id: string, from: string, ...series: string[]): Overlay => ({
  ...{ id, recordedOn: "2026-01-01" },
  payload: {
    ...{ title: id, from, sources: [], list: null },
    values: series.map((name) => ({ series: name, value: 1, confidence: "convention" })),
  },
});
const published = [
  values("both", "2026-01-01", "a", "b"),
  values("far", "2027-01-01", "a"),
  values("of b", "2026-03-01", "b"),
  values("between", "2026-06-01", "a"),
  values("same day", "2026-06-01", "a"),
];
const said = (id: string) => {
  const { follows, followedBy } = lineageOf(published, id);
  return [follows.map((one) => one.id), followedBy.map((one) => one.id)];
};

test("each of a version's values has its own line, by first day and then by publication", () => {
  expect(said("both")).toEqual([[], ["between", "of b"]]);
  expect(said("between")).toEqual([["both"], ["same day"]]);
  expect(said("same day")).toEqual([["between"], ["far"]]);
  expect(said("of b")).toEqual([["both"], []]);
});

test("what follows a version is followed by it", () => {
  for (const { id } of published)
    for (const next of lineageOf(published, id).followedBy)
      expect(lineageOf(published, next.id).follows.map((one) => one.id)).toContain(id);
});

test("what is not law stands in no line", () => {
  expect(said("a draft")).toEqual([[], []]);
});
