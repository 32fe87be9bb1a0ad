import { describe, expect, test } from "vitest";
import { fileChanges } from "./file-changes.ts";

const hour = (at: number) => new Date(Date.UTC(2026, 10, 1, at));
const span = { from: hour(10), to: hour(20) };
type Life = { id: string; came: number; removed?: number; replacedBy?: string };
const file = ({ id, came, removed, replacedBy }: Life) => ({
  ...{ id, createdAt: hour(came), replacedBy: replacedBy ?? null },
  removedAt: removed === undefined ? null : hour(removed),
});

describe("the files that a round changed", () => {
  test.each<[string, Life[], [string | null, string | null][]]>([
    ["one that stays is no change", [{ id: "a", came: 1 }], []],
    ["one that came", [{ id: "a", came: 12 }], [[null, "a"]]],
    ["one that came after the round", [{ id: "a", came: 21 }], []],
    ["one that was taken out", [{ id: "a", came: 1, removed: 12 }], [["a", null]]],
    ["one that was taken out before", [{ id: "a", came: 1, removed: 2 }], []],
    ["one that came and went meanwhile", [{ id: "a", came: 11, removed: 12 }], []],
    [
      "one in the place of another",
      [
        { id: "a", came: 1, replacedBy: "b" },
        { id: "b", came: 12 },
      ],
      [["a", "b"]],
    ],
    [
      "the last of several in its place",
      [
        { id: "a", came: 1, replacedBy: "b" },
        { id: "b", came: 12, replacedBy: "c" },
        { id: "c", came: 13 },
      ],
      [["a", "c"]],
    ],
    [
      "one that was replaced only after the round",
      [
        { id: "a", came: 1, replacedBy: "b" },
        { id: "b", came: 21 },
      ],
      [],
    ],
  ])("%s", (_case, lives, expected) => {
    const changes = fileChanges(lives.map(file), span);
    expect(changes.map(({ was, is }) => [was?.id ?? null, is?.id ?? null])).toEqual(expected);
  });
});
