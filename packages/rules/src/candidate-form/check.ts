import { type Problem, problems } from "../form/problems.ts";
import { type Answers, hasAnswer, textOf } from "../form/section.ts";
import { parseIdentifier } from "../identifier/identifier.ts";
import { askedSection } from "./asked.ts";
import type { CandidateAnswers } from "./facts.ts";
import { type CandidateSectionId, candidateSections } from "./schema.ts";

/**
 * What keeps a section of the candidate's form from being complete: what every form checks, and whether her numbers
 * fit her other answers (birth date and sex inside the identity number, the number's form for its kind of document).
 * What her case does not ask is never missing.
 */
export function candidateProblems(
  id: CandidateSectionId,
  answers: Answers,
  unasked: readonly string[] = [],
): Problem[] {
  const section = candidateSections.find((one) => one.id === id);
  if (!section) return [];
  const found = problems(askedSection(section, unasked), answers);
  return [
    ...found,
    ...numberProblems(id, answers).filter((one) => !found.some((other) => other.field === one.field)),
  ];
}

/** Sections that are not complete yet, in the order of the form. */
export function incompleteSections(
  form: CandidateAnswers,
  unasked: readonly string[] = [],
): CandidateSectionId[] {
  return candidateSections
    .map((section) => section.id)
    .filter((id) => candidateProblems(id, form[id] ?? {}, unasked).length > 0);
}

function numberProblems(id: CandidateSectionId, answers: Answers): Problem[] {
  if (id === "particulars" && hasAnswer(answers.mainlandId)) {
    const dateOfBirth = textOf(answers.dateOfBirth);
    const sex = sexes[textOf(answers.sex)];
    return refusal(id, "mainlandId", "mainland-id", answers, {
      ...(/^\d{4}-\d{2}-\d{2}$/.test(dateOfBirth) ? { dateOfBirth } : {}),
      ...(sex ? { sex } : {}),
    });
  }
  if (id === "travel-document" && answers.hasTravelDocument === "yes" && hasAnswer(answers.tdNumber)) {
    const kind = textOf(answers.tdKind);
    if (kind === "eep" || kind === "prc-passport") return refusal(id, "tdNumber", kind, answers, {});
  }
  return [];
}

function refusal(
  section: CandidateSectionId,
  field: string,
  kind: Parameters<typeof parseIdentifier>[0],
  answers: Answers,
  context: Parameters<typeof parseIdentifier>[2],
): Problem[] {
  const parsed = parseIdentifier(kind, textOf(answers[field]), context);
  if (parsed.ok) return [];
  return [{ section, field, code: "identifier-wrong", params: { kind, problem: parsed.problem } }];
}

const sexes: Record<string, "female" | "male"> = { F: "female", M: "male" };
