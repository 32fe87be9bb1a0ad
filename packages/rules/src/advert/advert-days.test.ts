import { describe, expect, it } from "vitest";
import { problems } from "../form/problems.ts";
import { advertSection } from "./schema.ts";

const faultsOf = (answers: Record<string, string>) =>
  problems(advertSection, answers).filter((problem) => problem.code === "before-start");

describe("the days of an advert", () => {
  it("may be one single day", () => {
    expect(faultsOf({ publishedFrom: "2026-10-01", publishedTo: "2026-10-01" })).toEqual([]);
  });

  it("cannot end before they begin", () => {
    expect(faultsOf({ publishedFrom: "2026-10-30", publishedTo: "2026-10-01" })).toMatchObject([
      { field: "publishedTo" },
    ]);
  });

  it("are judged only once both are given", () => {
    expect(faultsOf({ publishedTo: "2026-10-01" })).toEqual([]);
  });
});
