import { useT } from "@causeway/messages/react";
import type { Answer, Trace } from "@causeway/rules/assess";
import { flip } from "@causeway/rules/law/flip";
import { type TraceNode, VerdictPanel } from "@causeway/ui/verdict";
import { useSourceDate } from "@causeway/web/source-date";
import { type ReactNode, useMemo } from "react";
import { opened } from "./answer-index.ts";
import type { CaseAssessment } from "./case-verdicts.tsx";
import { type RuleText, useRuleText } from "./rule-text.ts";

export type AnswerPanelProps = {
  heading: ReactNode;
  answer: Answer;
  /** The case and the day, to find the smallest change that would turn the verdict. */
  situation: CaseAssessment;
};

/** One verdict that can be opened: its reason, how it came about, its sources, and what would change it. */
export function AnswerPanel({ heading, answer, situation }: AnswerPanelProps) {
  const t = useT("sponsorship-case");
  const common = useT("common");
  const sourceDate = useSourceDate();
  const text = useRuleText();
  const word = (verdict: Answer["verdict"]) =>
    common(`verdict.${verdict === "reviewer" ? "judgement" : verdict}`);
  const trace = opened(answer.trace, situation.answers);
  const own = answer.citations.filter((citation) => answer.trace.cites.includes(citation.source));
  const changes = useChanges(answer, situation, text);
  return (
    <VerdictPanel
      live
      verdict={answer.verdict}
      label={word(answer.verdict)}
      heading={heading}
      reasons={text.reasons({ ...answer, trace }).map((reason) => ({ id: reason, text: reason }))}
      changes={{ heading: t("verdict.changes"), items: changes }}
      trace={{ summary: t("verdict.trace"), nodes: [traceNode(trace, "0", text, word)] }}
      citations={{
        heading: t("verdict.sources"),
        items: own.map((citation) => ({ source: citation.title, date: sourceDate(citation.date) })),
      }}
    />
  );
}

function useChanges(answer: Answer, situation: AnswerPanelProps["situation"], text: RuleText) {
  const { id, verdict } = answer;
  return useMemo(() => {
    if (verdict === "met") return [];
    const { sets } = flip(situation.facts, { goal: id, on: situation.on, k: 2 }, situation.law);
    return sets.map((set) => {
      const moves = set.changes.map((change) => text.move(change.kind, change.params));
      return { id: moves.join(), text: moves.join(" ") };
    });
  }, [id, verdict, situation, text]);
}

function traceNode(
  trace: Trace,
  id: string,
  text: RuleText,
  word: (verdict: Answer["verdict"]) => string,
): TraceNode {
  return {
    id,
    verdict: trace.verdict,
    label: word(trace.verdict),
    text: text.step(trace),
    fact: trace.value === undefined || typeof trace.value === "object" ? undefined : String(trace.value),
    children: trace.of?.map((one, index) => traceNode(one, `${id}/${index}`, text, word)),
  };
}
