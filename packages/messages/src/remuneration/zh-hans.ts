import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "薪酬待遇",
  lede: "请按合同逐项填写薪酬待遇，下方会实时计算全年总额。",
  fields: {
    currency: {
      label: "合同货币",
      hint: "以其他货币支付薪酬的，因无指定汇率，须由审核员判断。",
    },
    basePay: {
      label: "基本工资",
    },
    basePer: {
      label: "计薪方式",
    },
    monthsPaid: {
      label: "每年发薪月数",
      hint: "12；合同保证第十三薪的，填 13",
    },
    guaranteedBonusHas: {
      label: "是否有保证奖金？",
    },
    guaranteedBonusAmount: {
      label: "保证奖金金额",
    },
    guaranteedBonusPer: {
      label: "期间",
    },
    guaranteedBonusFixed: {
      label: "合同是否写明此金额？",
    },
    housingHas: {
      label: "是否有住房或住房津贴？",
    },
    housingAmount: {
      label: "住房或住房津贴金额",
    },
    housingPer: {
      label: "期间",
    },
    housingFixed: {
      label: "合同是否写明此金额？",
    },
    medicalHas: {
      label: "是否有医疗保障？",
    },
    medicalAmount: {
      label: "医疗保障金额",
    },
    medicalPer: {
      label: "期间",
    },
    medicalFixed: {
      label: "合同是否写明此金额？",
    },
    otherBenefitsHas: {
      label: "是否有其他福利？",
    },
    otherBenefitsAmount: {
      label: "其他福利金额",
    },
    otherBenefitsPer: {
      label: "期间",
    },
    otherBenefitsFixed: {
      label: "合同是否写明此金额？",
    },
    discretionaryBonusHas: {
      label: "是否有酌情奖金？",
    },
    discretionaryBonusAmount: {
      label: "酌情奖金金额",
    },
    discretionaryBonusPer: {
      label: "期间",
    },
    discretionaryBonusFixed: {
      label: "合同是否写明此金额？",
    },
    equityHas: {
      label: "是否有股份或期权？",
    },
    equityAmount: {
      label: "股份或期权金额",
    },
    equityPer: {
      label: "期间",
    },
    equityFixed: {
      label: "合同是否写明此金额？",
    },
    componentsComplete: {
      label: "以上是否为全部待遇？",
      hint: "如再无其他项目，请答“是”。",
    },
    benchmarkLow: {
      label: "市场年薪：低位",
    },
    benchmarkMedian: {
      label: "市场年薪：中位",
    },
    benchmarkHigh: {
      label: "市场年薪：高位",
    },
    benchmarkSource: {
      label: "市场数据来源",
      hint: "薪酬调查名称及版本",
    },
    benchmarkAsOf: {
      label: "市场数据日期",
    },
  },
  options: {
    currency: {
      HKD: "港元",
      CNY: "人民币",
      USD: "美元",
      other: "其他",
    },
    basePer: {
      month: "按月",
      year: "按年",
    },
    guaranteedBonusPer: {
      month: "每月",
      year: "每年",
    },
    housingPer: {
      month: "每月",
      year: "每年",
    },
    medicalPer: {
      month: "每月",
      year: "每年",
    },
    otherBenefitsPer: {
      month: "每月",
      year: "每年",
    },
    discretionaryBonusPer: {
      month: "每月",
      year: "每年",
    },
    equityPer: {
      month: "每月",
      year: "每年",
    },
  },
  packageTitle: "全年薪酬待遇",
  packageLine: "薪酬豁免界线：每年 {amount}",
  packageFixed: "合同写明",
  packageAll: "所有已知项目",
  packageTable: "全年待遇逐项列表",
  part: {
    base: "基本工资",
    guaranteedBonus: "保证奖金",
    housing: "住房",
    medical: "医疗",
    otherBenefits: "其他福利",
    discretionaryBonus: "酌情奖金",
    equity: "股份或期权",
  },
  notFixed: "合同未写明",
  amountUnknown: "金额尚未知",
  group: {
    base: "基本工资",
    parts: "其他待遇",
    market: "市场比较",
  },
} satisfies Messages<typeof en>;
