import { type Base, base, claimed, one, pay, today } from "./shared.ts";

export const exemption2Bases: readonly Base[] = [
  one(
    "A well-established company on 1 December 2022",
    "exemption.well-established-company",
    "reviewer",
    { facilitation: { wellEstablishedCompany: true }, ...pay(base(2_000_000)) },
    "A month counts from its first day.",
    "S24",
    "2022-12-01",
  ),
  one(
    "A well-established company with a discretionary bonus",
    "exemption.well-established-company",
    "reviewer",
    {
      facilitation: { wellEstablishedCompany: true },
      ...pay(base(1_900_000), { kind: "bonus-discretionary", amount: 100_000, currency: "HKD", per: "year" }),
    },
    "Not covered by any source.",
    "C",
  ),
  {
    name: "Two million, so no proof of recruitment",
    on: today,
    facts: pay(base(2_000_000)),
    verdicts: {
      "exemption.official": "met",
      "exemption.any": "met",
      "recruitment.proof-needed": "not-met",
      "recruitment.test": "met",
    },
    because: "The exemption removes the recruitment proof.",
    source: "S12",
  },
  {
    name: "An actuary, so no proof of recruitment",
    on: today,
    facts: claimed("fin-actuaries"),
    verdicts: { "exemption.official": "met", "exemption.any": "met", "recruitment.proof-needed": "not-met" },
    because: "The exemption removes the recruitment proof.",
    source: "S12",
  },
  {
    name: "No ground at all",
    on: today,
    facts: {
      post: { talentList: { claimed: false } },
      ...pay(base(900_000)),
      facilitation: { intraCompanyTransfer: false, topUniversity: false, wellEstablishedCompany: false },
    },
    verdicts: {
      "exemption.official": "not-met",
      "exemption.any": "not-met",
      "recruitment.proof-needed": "met",
    },
    because: "No ground applies.",
    source: "S12",
  },
  ...(["intraCompanyTransfer", "topUniversity"] as const).map((ground) => ({
    name: `Only the unconfirmed ground ${ground}`,
    on: today,
    facts: {
      post: { talentList: { claimed: false } },
      ...pay(base(900_000)),
      facilitation: {
        intraCompanyTransfer: false,
        topUniversity: false,
        wellEstablishedCompany: false,
        [ground]: ground === "intraCompanyTransfer" ? { claimed: true, postLevel: "managerial" } : true,
      },
    },
    verdicts: {
      "exemption.official": "not-met",
      "exemption.any": "reviewer",
      "recruitment.proof-needed": "reviewer",
    } as const,
    because: "Secondary grounds go to a reviewer.",
    source: "S24",
  })),

  one(
    "A well-established company, confirmed",
    "exemption.well-established-company",
    "met",
    {
      facilitation: { wellEstablishedCompany: true },
      ...pay(base(2_000_000)),
      review: { "exemption.well-established-company-confirmed": { finding: "met" } },
    },
    "A reviewer's finding stands.",
    "C",
  ),
  one(
    "A well-established company, confirmed, with a discretionary bonus",
    "exemption.well-established-company",
    "reviewer",
    {
      facilitation: { wellEstablishedCompany: true },
      ...pay(base(1_900_000), { kind: "bonus-discretionary", amount: 100_000, currency: "HKD", per: "year" }),
      review: { "exemption.well-established-company-confirmed": { finding: "met" } },
    },
    "Whether the bonus may count is still open.",
    "C",
  ),
  one(
    "A well-established company, confirmed, where the bonus may not count",
    "exemption.well-established-company",
    "not-met",
    {
      facilitation: { wellEstablishedCompany: true },
      ...pay(base(1_900_000), { kind: "bonus-discretionary", amount: 100_000, currency: "HKD", per: "year" }),
      review: {
        "exemption.well-established-company-confirmed": { finding: "met" },
        "exemption.pay-not-fixed": { finding: "not-met" },
      },
    },
    "A reviewer's finding stands.",
    "C",
  ),
  one(
    "Only a well-established company, before the pay line began",
    "exemption.any",
    "reviewer",
    {
      post: { talentList: { claimed: false } },
      ...pay(base(2_000_000)),
      facilitation: { intraCompanyTransfer: false, topUniversity: false, wellEstablishedCompany: true },
    },
    "Reported for December 2022; the pay line began on the 28th.",
    "S24",
    "2022-12-10",
  ),
  one(
    "A well-established company that pays in another currency, all found to count",
    "exemption.well-established-company",
    "met",
    {
      facilitation: { wellEstablishedCompany: true },
      ...pay(base(300_000, { currency: "USD" })),
      review: {
        "exemption.well-established-company-confirmed": { finding: "met" },
        "exemption.pay-not-fixed": { finding: "met" },
      },
    },
    "A reviewer's finding stands.",
    "C",
  ),
];
