import { citing, derived, type Expression, parameter, type Rule } from "../../engine/expression.ts";

const list = citing("official", "S12", "S15");
const pay = citing("official", "S12", "S23");
const transfer = citing("secondary", "S24");
const firms = citing("secondary", "S24", "S25");
const own = citing("convention", "C");

/**
 * Whole yearly pay reaches a line. What the contract fixes and is neither discretionary nor equity counts;
 * whether the rest may count is for a reviewer, and so is pay in another currency.
 */
export function payReaches(line: string, question: string): Expression {
  return pay.any(
    pay.atLeast(derived("pay.counted-yearly"), parameter(line)),
    pay.all(
      pay.any(
        pay.atLeast(derived("pay.possible-yearly"), parameter(line)),
        pay.holds(derived("pay.part-in-other-currency")),
      ),
      own.judgement(question),
    ),
  );
}

/** Grounds that free the employer from proving that nobody local could be found; nothing else. */
export const exemptionRules: readonly Rule[] = [
  {
    id: "exemption.talent-list",
    group: "exemption",
    of: list.all(
      list.inForce("exemption.talent-list"),
      list.holds("post.talentList.claimed"),
      own.any(
        own.holds(derived("talent-list.named-officially")),
        own.all(own.holds(derived("talent-list.may-be-named")), own.judgement("exemption.talent-list-entry")),
      ),
    ),
  },
  {
    id: "exemption.pay",
    group: "exemption",
    of: pay.all(
      pay.inForce("exemption.pay-line"),
      payReaches("exemption.pay-line", "exemption.pay-not-fixed"),
    ),
  },
  {
    id: "exemption.intra-company-transfer",
    group: "exemption",
    of: transfer.all(
      transfer.inForce("exemption.intra-company-transfer"),
      transfer.holds(derived("facilitation.intraCompanyTransfer.claimed")),
      transfer.oneOf("facilitation.intraCompanyTransfer.postLevel", "managerial", "professional"),
      own.judgement("exemption.intra-company-transfer-confirmed"),
    ),
  },
  {
    id: "exemption.top-university",
    group: "exemption",
    of: firms.all(
      firms.inForce("exemption.top-university"),
      firms.holds(derived("facilitation.topUniversity.claimed")),
      own.judgement("exemption.top-university-confirmed"),
    ),
  },
  {
    id: "exemption.well-established-company",
    group: "exemption",
    of: firms.all(
      firms.inForce("exemption.well-established-pay"),
      firms.holds(derived("facilitation.wellEstablishedCompany.claimed")),
      payReaches("exemption.well-established-pay", "exemption.pay-not-fixed"),
      own.judgement("exemption.well-established-company-confirmed"),
    ),
  },
  {
    id: "exemption.official",
    group: "exemption",
    of: list.any(list.rule("exemption.talent-list"), pay.rule("exemption.pay")),
  },
  {
    id: "exemption.any",
    group: "exemption",
    of: list.any(
      list.rule("exemption.official"),
      transfer.rule("exemption.intra-company-transfer"),
      firms.rule("exemption.top-university"),
      firms.rule("exemption.well-established-company"),
    ),
  },
];
