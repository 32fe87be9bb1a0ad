import type { Published } from "@causeway/api/rule-set/in-force";
import { useT } from "@causeway/messages/react";
import type { Answer, Assessment, Facts } from "@causeway/rules/assess";
import { assessUnder } from "@causeway/rules/law/assess";
import type { Law } from "@causeway/rules/law/law";
import { type CaseAnswers, factsOf } from "@causeway/rules/sponsorship-case/facts";
import { Otherwise } from "@causeway/ui/otherwise";
import { Stack } from "@causeway/ui/page";
import { useMemo } from "react";
import { type AnswerIndex, indexAnswers } from "./answer-index.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { publishedLaw } from "./published-law.ts";

export type ShownVerdict = "talentList" | "pay" | "exemption" | "recruitment" | "market";
export type CaseAssessment = {
  law: Law;
  facts: Facts;
  on: string;
  assessment: Assessment;
  answers: AnswerIndex;
};

/** What the law in force says of the answers as they are being typed: the same that the server stores at submission. */
export function useAssessment(answers: CaseAnswers, on: string, published: Published): CaseAssessment {
  return useMemo(() => {
    const facts = factsOf(answers);
    const law = publishedLaw(published);
    const assessment = assessUnder(law, facts, on);
    return { law, facts, on, assessment, answers: indexAnswers(assessment) };
  }, [answers, on, published]);
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
