import { describe, expect, it } from "vitest";
import { positionSection } from "../position/schema.ts";
import { recruitmentSection } from "../recruitment-justification/schema.ts";
import { copiedAnswers } from "./copied-answers.ts";

describe("a case copied from an earlier one", () => {
  it("keeps the post and leaves the person behind", () => {
    const answers = Object.fromEntries(positionSection.fields.map(({ name }) => [name, "as typed"]));
    const copied = copiedAnswers("position", answers);
    expect(copied).toMatchObject({ title: "as typed", duties: "as typed", workplace: "as typed" });
    expect(copied).not.toHaveProperty("relationText");
    expect(copied).not.toHaveProperty("offerAccepted");
  });

  it("leaves out only questions that exist", () => {
    const names = [...positionSection.fields, ...recruitmentSection.fields].map(({ name }) => name);
    for (const name of [
      "offerConfirmed",
      "offerAccepted",
      "relation",
      "relationText",
      "startOn",
      "whyThisPerson",
    ])
      expect(names).toContain(name);
  });
});
