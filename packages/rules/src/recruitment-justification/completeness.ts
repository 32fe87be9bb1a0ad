import type { Answer, Assessment } from "../assess.ts";
import { problems } from "../form/problems.ts";
import { type Answers, hasAnswer, visibleFields } from "../form/section.ts";
import type { CaseAnswers } from "../sponsorship-case/facts.ts";
import { recruitmentSection } from "./schema.ts";

/** `there`: nothing to add. `mend`: what stands there will be questioned. `missing`: nothing stands there yet. */
export type CompletenessState = "there" | "mend" | "missing" | "reviewer";

/** One thing that a reviewer will ask for: an answer of this page, or a check of the rules. */
export type CompletenessItem = { state: CompletenessState } & (
  | { kind: "answer"; field: string; wanted: boolean }
  | { kind: "check"; answer: Answer }
);

/**
 * What a reviewer will ask for on the path that was chosen, from the questions of the form and the rules' own checks.
 * There is no score: the rules weigh nothing against anything, so neither does this list.
 */
export function justificationItems(answers: CaseAnswers, assessment: Assessment): CompletenessItem[] {
  const own = answers.recruitment ?? {};
  return [...answerItems(own), ...checksOf(own, assessment).map(checkItem)];
}

/** How much is there, out of what is asked for; what only helps is not counted. */
export function justificationProgress(items: readonly CompletenessItem[]): { done: number; all: number } {
  const asked = items.filter((item) => item.kind === "check" || item.wanted);
  const done = asked.filter((item) => item.state === "there" || item.state === "reviewer");
  return { done: done.length, all: asked.length };
}

function answerItems(own: Answers): CompletenessItem[] {
  const faulty = new Set(problems(recruitmentSection, own).map((problem) => problem.field));
  return visibleFields(recruitmentSection.fields, own).map((field) => ({
    kind: "answer",
    field: field.name,
    wanted: field.required === true,
    state: !hasAnswer(own[field.name]) ? "missing" : faulty.has(field.name) ? "mend" : "there",
  }));
}

function checksOf(own: Answers, { recruitment, exemption }: Assessment): readonly Answer[] {
  switch (own.path) {
    case "evidence":
      return recruitment.checks;
    case "exempt":
      return [exemption.any];
    default:
      return [];
  }
}

function checkItem(answer: Answer): CompletenessItem {
  return { kind: "check", answer, state: states[answer.verdict] };
}

const states = {
  met: "there",
  "not-met": "mend",
  unknown: "missing",
  reviewer: "reviewer",
} as const satisfies Record<Answer["verdict"], CompletenessState>;
