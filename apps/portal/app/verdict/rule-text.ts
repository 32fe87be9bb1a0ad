import { useT } from "@causeway/messages/react";
import type { Answer, Trace } from "@causeway/rules/assess";
import { say as filled } from "@causeway/rules/explain/say";
import type { Wording } from "@causeway/rules/explain/wording/wording";
import { useMemo } from "react";
import { useRuleWording } from "./use-rule-wording.ts";

/** The rules' codes as sentences. */
export type RuleText = {
  finding(code: string, params: Params): string;
  move(kind: string, params: Params): string;
  /** Why an answer is what it is, in one or two sentences. */
  reasons(answer: Answer): string[];
  /** One step of a trace: the rule, fact or question it speaks of. */
  step(trace: Trace): string;
};

type Params = Readonly<Record<string, string | number>>;

export function useRuleText(): RuleText {
  const wording = useRuleWording();
  const t = useT("sponsorship-case");
  return useMemo(() => {
    const fill = (text: string | undefined, params: Params) => filled(text ?? "", params, wording);
    return {
      finding: (code, params) => fill(look(wording.finding, code), params),
      move: (kind, params) => fill(look(wording.move, kind), params),
      reasons: (answer) =>
        reasons(wording, answer, {
          needs: (facts) => t("verdict.needs", { facts: facts.join(wording.comma) }),
          judges: (question) => t("verdict.judges", { question }),
        }),
      step: (trace) => step(wording, trace, (op) => t(`verdict.op.${op}`)),
    };
  }, [wording, t]);
}

function reasons(
  wording: Wording,
  answer: Answer,
  say: { needs: (facts: string[]) => string; judges: (question: string) => string },
): string[] {
  const rule = look(wording.rule, answer.id);
  const missing = [...new Set(missingIn(answer.trace).map((path) => factName(wording, path)))];
  switch (answer.verdict) {
    case "met":
      return rule?.met ? [rule.met] : [];
    case "not-met":
      return rule?.notMet ? [rule.notMet] : [];
    case "unknown":
      return missing.length > 0 ? [say.needs(missing.slice(0, 4))] : [];
    case "reviewer":
      return questionsIn(answer.trace)
        .flatMap((id) => look(wording.question, id) ?? [])
        .map(say.judges);
  }
}

/** Only branches that are themselves undecided can say what is missing. */
function missingIn(trace: Trace): readonly string[] {
  if (trace.verdict !== "unknown") return [];
  return [...(trace.missing ?? []), ...(trace.of ?? []).flatMap(missingIn)];
}

function questionsIn(trace: Trace): string[] {
  if (trace.verdict !== "reviewer") return [];
  const own = trace.op === "judgement" && trace.about ? [trace.about] : [];
  return [...own, ...(trace.of ?? []).flatMap(questionsIn)];
}

function step(wording: Wording, trace: Trace, op: (op: "all" | "any" | "not") => string): string {
  const about = trace.about;
  if (about) {
    const rule = look(wording.rule, about);
    if (rule) return rule.title;
    return look(wording.question, about) ?? factName(wording, about);
  }
  return trace.op === "all" || trace.op === "any" || trace.op === "not" ? op(trace.op) : trace.op;
}

function factName(wording: Wording, path: string): string {
  return look(wording.fact, path.replaceAll(/\[\d+\]/g, "[]")) ?? path;
}

function look<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return table[key];
}
