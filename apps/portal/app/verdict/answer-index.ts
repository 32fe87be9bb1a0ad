import type { Answer, Assessment, Trace } from "@causeway/rules/assess";

/** Every answer of an assessment by its rule, so that a step that names a rule can be opened too. */
export type AnswerIndex = ReadonlyMap<string, Answer>;

export function indexAnswers(assessment: Assessment): AnswerIndex {
  const found = new Map<string, Answer>();
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isAnswer(value)) found.set(value.id, value);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(visit);
  };
  visit(assessment);
  return found;
}

/** A step with the steps of the rule it names in place, so that the whole way can be followed down to the facts. */
export function opened(trace: Trace, answers: AnswerIndex): Trace {
  const named = trace.op === "rule" && trace.about ? answers.get(trace.about)?.trace : undefined;
  const of = (named ? [named] : trace.of)?.map((one) => opened(one, answers));
  return of ? { ...trace, of } : trace;
}

function isAnswer(value: unknown): value is Answer {
  return (
    value !== null && typeof value === "object" && "trace" in value && "verdict" in value && "id" in value
  );
}
