import { useT } from "@causeway/messages/react";
import { type Answer, type Assessment, assess, type Facts } from "@causeway/rules/assess";
import { type CaseAnswers, factsOf } from "@causeway/rules/sponsorship-case/facts";
import { Otherwise } from "@causeway/ui/otherwise";
import { Stack } from "@causeway/ui/page";
import { useMemo } from "react";
import { type AnswerIndex, indexAnswers } from "./answer-index.ts";
import { AnswerPanel } from "./answer-panel.tsx";

export type ShownVerdict = "talentList" | "pay" | "exemption" | "recruitment" | "market";
export type CaseAssessment = { facts: Facts; on: string; assessment: Assessment; answers: AnswerIndex };

/** What the rules say of the answers as they are being typed: the same function that the server stores at submission. */
export function useAssessment(answers: CaseAnswers, on: string): CaseAssessment {
  return useMemo(() => {
    const facts = factsOf(answers);
    const assessment = assess(facts, { on });
    return { facts, on, assessment, answers: indexAnswers(assessment) };
  }, [answers, on]);
}

/** Some of a case's verdicts, each to be opened. */
export function CaseVerdicts({ of, show }: { of: CaseAssessment; show: readonly ShownVerdict[] }) {
  const t = useT("sponsorship-case");
  return (
    <Stack>
      {show.map((name) => (
        <Otherwise key={name} shows={<p className="text-sm text-ink-soft">{t("verdict.notHere")}</p>}>
          <AnswerPanel heading={t(`verdict.${name}`)} answer={answerOf(of.assessment, name)} situation={of} />
        </Otherwise>
      ))}
      <p className="text-sm text-ink-soft">{t("verdict.disclaimer")}</p>
    </Stack>
  );
}

function answerOf(assessment: Assessment, name: ShownVerdict): Answer {
  switch (name) {
    case "talentList":
      return assessment.exemption.talentList;
    case "pay":
      return assessment.exemption.pay;
    case "exemption":
      return assessment.exemption.official;
    case "recruitment":
      return assessment.recruitment.test;
    case "market":
      return assessment.criteria.marketPay;
  }
}
