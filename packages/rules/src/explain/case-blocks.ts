import type { Amount } from "../law/assessment.ts";
import type { Block, Teller } from "./explain.ts";
import { listed, say } from "./say.ts";

/** Route, recruitment, pay and criteria. */
export function caseBlocks(teller: Teller): Block[] {
  const { assessment, phrase, verdict, audience } = teller;
  const { route, recruitment, criteria } = assessment;
  const blocks: Block[] = [
    { kind: "heading", text: phrase("route-heading") },
    { kind: "text", text: phrase("fits", { scheme: teller.wording.scheme[route.suggested.scheme] }) },
    verdict(route.asmtp),
    verdict(route.filing),
  ];
  // Whoever extends works already, under the permission that is being extended.
  if (assessment.kind !== "extension") blocks.push(verdict(route.mayWorkNow));
  if (audience === "reviewer") blocks.push(verdict(route.gep), verdict(route.technicalProfessionals));
  if (audience !== "candidate") {
    blocks.push({ kind: "heading", text: phrase("recruitment-heading") }, ...recruitmentBlocks(teller));
    blocks.push({ kind: "heading", text: phrase("pay-heading") }, ...payBlocks(teller));
  }
  blocks.push({ kind: "heading", text: phrase("criteria-heading") });
  blocks.push(verdict(criteria.character), verdict(criteria.education));
  if (audience !== "candidate")
    blocks.push(verdict(criteria.vacancy), verdict(criteria.offer), verdict(criteria.marketPay));
  blocks.push(verdict(criteria.localLicence));
  if (audience === "reviewer") blocks.push(...recruitment.checks.map(verdict));
  return blocks;
}

function recruitmentBlocks({ assessment, phrase, verdict }: Teller): Block[] {
  const { exemption, recruitment } = assessment;
  const blocks: Block[] = [verdict(exemption.any)];
  for (const ground of [exemption.talentList, exemption.pay]) blocks.push(verdict(ground));
  if (exemption.any.verdict === "met") return blocks;
  blocks.push(verdict(recruitment.test));
  if (recruitment.adverts.length > 0) blocks.push(verdict(recruitment.evidence));
  const { daysClaimed, daysProven, advertLength } = recruitment;
  if (daysClaimed !== null && daysProven !== null) {
    blocks.push({ kind: "text", text: phrase("days", { claimed: daysClaimed, proven: daysProven }) });
  }
  if (daysClaimed !== null && advertLength.policyDays !== null) {
    blocks.push({ kind: "text", text: phrase("no-minimum", { days: advertLength.policyDays }) });
  }
  return blocks;
}

function payBlocks({ assessment, phrase, wording }: Teller): Block[] {
  const { countedYearly, leftOut } = assessment.package;
  const { payMargin } = assessment.exemption;
  if (countedYearly === null) return [{ kind: "text", text: phrase("counted-unknown") }];
  const blocks: Block[] = [{ kind: "text", text: sum(countedYearly, phrase) }];
  const by = payMargin?.margin.exact ?? null;
  if (payMargin !== null && by !== null) {
    const name = by >= 0 ? "above-line" : "below-line";
    blocks.push({ kind: "text", text: phrase(name, { by: Math.abs(by), line: payMargin.line }) });
  }
  if (leftOut.length > 0) {
    const parts = leftOut.map(({ yearly, leftOut: why }) => {
      const reason = why === null ? "" : wording.leftOut[why];
      return yearly.exact === null ? reason : phrase("left-out-part", { amount: yearly.exact, why: reason });
    });
    blocks.push({
      kind: "text",
      text: say(wording.phrase["left-out"], { parts: listed(parts, wording) }, wording),
    });
  }
  return blocks;
}

function sum(amount: Amount, phrase: Teller["phrase"]): string {
  return amount.exact === null
    ? phrase("counted-at-least", { amount: amount.atLeast })
    : phrase("counted", { amount: amount.exact });
}
