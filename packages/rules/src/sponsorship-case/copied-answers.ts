import type { Answers } from "../form/section.ts";
import type { CaseSectionId } from "./sections.ts";

/** What a new case takes over from an earlier one: all that speaks of the post, nothing that speaks of the person. */
export function copiedAnswers(section: CaseSectionId, answers: Answers): Answers {
  const left = personal[section];
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !left.includes(name)));
}

const personal: Readonly<Record<CaseSectionId, readonly string[]>> = {
  position: ["offerConfirmed", "offerAccepted", "relation", "relationText", "startOn"],
  remuneration: [],
  recruitment: ["whyThisPerson"],
};
