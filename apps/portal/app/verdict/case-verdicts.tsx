import { useT } from "@causeway/messages/react";
import { type Answer, type Assessment, assess } from "@causeway/rules/assess";
import { type CaseAnswers, factsOf } from "@causeway/rules/sponsorship-case/facts";
import { Stack } from "@causeway/ui/page";
import { useMemo } from "react";
import { AnswerPanel } from "./answer-panel.tsx";

export type ShownVerdict = "talentList" | "pay" | "exemption" | "recruitment" | "market";

/** Verdicts on the answers as they are being typed: the same function that the server stores at submission. */
export function CaseVerdicts({
  facts,
  on,
  show,
}: {
  facts: CaseAnswers;
  on: string;
  show: readonly ShownVerdict[];
}) {
  const assessment = useMemo(() => assess(factsOf(facts), { on }), [facts, on]);
  return <AssessmentVerdicts assessment={assessment} show={show} />;
}

export function AssessmentVerdicts(props: { assessment: Assessment; show: readonly ShownVerdict[] }) {
  const { assessment, show } = props;
  const t = useT("sponsorship-case");
  return (
    <Stack>
      {show.map((name) => (
        <AnswerPanel key={name} heading={t(`verdict.${name}`)} answer={answerOf(assessment, name)} />
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
