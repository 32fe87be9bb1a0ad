export default {
  title: "Pay",
  lede: "Give each part of the package as the contract has it. The yearly sum is worked out below as you type.",
  fields: {
    currency: {
      label: "Currency of the contract",
      hint: "Pay in another currency is put to a reviewer, since no rate is prescribed.",
    },
    basePay: {
      label: "Base pay",
    },
    basePer: {
      label: "Paid",
    },
    monthsPaid: {
      label: "Months paid a year",
      hint: "12, or 13 with a guaranteed thirteenth month",
    },
    guaranteedBonusHas: {
      label: "Is there a guaranteed bonus?",
    },
    guaranteedBonusAmount: {
      label: "Value of the guaranteed bonus",
    },
    guaranteedBonusPer: {
      label: "For each",
    },
    guaranteedBonusFixed: {
      label: "Is this amount fixed in the contract?",
    },
    housingHas: {
      label: "Is there housing or housing allowance?",
    },
    housingAmount: {
      label: "Value of the housing or housing allowance",
    },
    housingPer: {
      label: "For each",
    },
    housingFixed: {
      label: "Is this amount fixed in the contract?",
    },
    medicalHas: {
      label: "Is there medical cover?",
    },
    medicalAmount: {
      label: "Value of the medical cover",
    },
    medicalPer: {
      label: "For each",
    },
    medicalFixed: {
      label: "Is this amount fixed in the contract?",
    },
    otherBenefitsHas: {
      label: "Are there other benefits?",
    },
    otherBenefitsAmount: {
      label: "Value of the other benefits",
    },
    otherBenefitsPer: {
      label: "For each",
    },
    otherBenefitsFixed: {
      label: "Is this amount fixed in the contract?",
    },
    discretionaryBonusHas: {
      label: "Is there a discretionary bonus?",
    },
    discretionaryBonusAmount: {
      label: "Value of the discretionary bonus",
    },
    discretionaryBonusPer: {
      label: "For each",
    },
    discretionaryBonusFixed: {
      label: "Is this amount fixed in the contract?",
    },
    equityHas: {
      label: "Are there shares or options?",
    },
    equityAmount: {
      label: "Value of the shares or options",
    },
    equityPer: {
      label: "For each",
    },
    equityFixed: {
      label: "Is this amount fixed in the contract?",
    },
    componentsComplete: {
      label: "Is that the whole package?",
      hint: "Answer yes when there is no other part.",
    },
    benchmarkLow: {
      label: "Market pay a year: low",
    },
    benchmarkMedian: {
      label: "Market pay a year: median",
    },
    benchmarkHigh: {
      label: "Market pay a year: high",
    },
    benchmarkSource: {
      label: "Source of the market figures",
      hint: "A pay survey with its name and edition",
    },
    benchmarkAsOf: {
      label: "Date of the market figures",
    },
  },
  options: {
    currency: {
      HKD: "Hong Kong dollar",
      CNY: "Renminbi",
      USD: "US dollar",
      other: "Another",
    },
    basePer: {
      month: "a month",
      year: "a year",
    },
    guaranteedBonusPer: {
      month: "month",
      year: "year",
    },
    housingPer: {
      month: "month",
      year: "year",
    },
    medicalPer: {
      month: "month",
      year: "year",
    },
    otherBenefitsPer: {
      month: "month",
      year: "year",
    },
    discretionaryBonusPer: {
      month: "month",
      year: "year",
    },
    equityPer: {
      month: "month",
      year: "year",
    },
  },
  packageTitle: "The package a year",
  packageLine: "Line of the pay exemption: {amount} a year",
  packageFixed: "Fixed in the contract",
  packageAll: "All known parts",
  packageTable: "Yearly package, part by part",
  part: {
    base: "Base pay",
    guaranteedBonus: "Guaranteed bonus",
    housing: "Housing",
    medical: "Medical",
    otherBenefits: "Other benefits",
    discretionaryBonus: "Discretionary bonus",
    equity: "Shares or options",
  },
  notFixed: "not fixed",
  amountUnknown: "amount not known yet",
  group: {
    base: "Base pay",
    parts: "Other parts of the package",
    market: "Market comparison",
  },
} as const;
