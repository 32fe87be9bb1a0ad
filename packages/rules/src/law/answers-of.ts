import type { Answer, Assessment } from "./assessment.ts";

/** Every verdict of an assessment, the weightier first: route, grounds, criteria, recruitment, then the rest. */
export function answersOf(assessment: Assessment): Answer[] {
  const { route, exemption, criteria, recruitment, stay, rightOfAbode } = assessment;
  const found: Answer[] = [];
  for (const section of [route, exemption, criteria]) found.push(...Object.values(section).filter(isAnswer));
  found.push(
    recruitment.proofNeeded,
    recruitment.test,
    recruitment.branch,
    recruitment.evidence,
    recruitment.merits,
  );
  found.push(...recruitment.checks, recruitment.advertLength.policy);
  found.push(...assessment.dependants.map((one) => one.answer));
  found.push(stay.settled, stay.window.open, stay.window.sixWeeksLeft);
  found.push(stay.topTier.verdict, stay.topTier.years, stay.topTier.income);
  found.push(rightOfAbode.reached, rightOfAbode.ordinaryResidence);
  found.push(...assessment.checklist.map((item) => item.answer));
  return found;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "trace" in value;
}
