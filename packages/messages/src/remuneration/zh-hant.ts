import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "薪酬待遇",
  lede: "請按合約逐項填寫薪酬待遇，下方會即時計算全年總額。",
  fields: {
    currency: {
      label: "合約貨幣",
      hint: "以其他貨幣支薪須交由審核員判斷，因無指定匯率。",
    },
    basePay: {
      label: "基本薪金",
    },
    basePer: {
      label: "計薪方式",
    },
    monthsPaid: {
      label: "每年支薪月數",
      hint: "12；如有保證第十三個月薪金則填 13",
    },
    guaranteedBonusHas: {
      label: "有沒有保證花紅？",
    },
    guaranteedBonusAmount: {
      label: "保證花紅金額",
    },
    guaranteedBonusPer: {
      label: "期間",
    },
    guaranteedBonusFixed: {
      label: "合約有否訂明這個金額？",
    },
    housingHas: {
      label: "有沒有住屋或房屋津貼？",
    },
    housingAmount: {
      label: "住屋或房屋津貼金額",
    },
    housingPer: {
      label: "期間",
    },
    housingFixed: {
      label: "合約有否訂明這個金額？",
    },
    medicalHas: {
      label: "有沒有醫療保障？",
    },
    medicalAmount: {
      label: "醫療保障金額",
    },
    medicalPer: {
      label: "期間",
    },
    medicalFixed: {
      label: "合約有否訂明這個金額？",
    },
    otherBenefitsHas: {
      label: "有沒有其他福利？",
    },
    otherBenefitsAmount: {
      label: "其他福利金額",
    },
    otherBenefitsPer: {
      label: "期間",
    },
    otherBenefitsFixed: {
      label: "合約有否訂明這個金額？",
    },
    discretionaryBonusHas: {
      label: "有沒有酌情花紅？",
    },
    discretionaryBonusAmount: {
      label: "酌情花紅金額",
    },
    discretionaryBonusPer: {
      label: "期間",
    },
    discretionaryBonusFixed: {
      label: "合約有否訂明這個金額？",
    },
    equityHas: {
      label: "有沒有股份或認股權？",
    },
    equityAmount: {
      label: "股份或認股權金額",
    },
    equityPer: {
      label: "期間",
    },
    equityFixed: {
      label: "合約有否訂明這個金額？",
    },
    componentsComplete: {
      label: "以上是否已包括全部待遇？",
      hint: "如再無其他項目，請答「是」。",
    },
    benchmarkLow: {
      label: "市場年薪：低位",
    },
    benchmarkMedian: {
      label: "市場年薪：中位",
    },
    benchmarkHigh: {
      label: "市場年薪：高位",
    },
    benchmarkSource: {
      label: "市場數據來源",
      hint: "薪酬調查名稱及版本",
    },
    benchmarkAsOf: {
      label: "市場數據日期",
    },
  },
  options: {
    currency: {
      HKD: "港元",
      CNY: "人民幣",
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
  packageLine: "薪酬豁免界線：每年 {amount}",
  packageFixed: "合約訂明",
  packageAll: "所有已知項目",
  packageTable: "全年待遇逐項列表",
  part: {
    base: "基本薪金",
    guaranteedBonus: "保證花紅",
    housing: "住屋",
    medical: "醫療",
    otherBenefits: "其他福利",
    discretionaryBonus: "酌情花紅",
    equity: "股份或認股權",
  },
  notFixed: "合約未訂明",
  amountUnknown: "金額尚未知",
  group: {
    base: "基本薪金",
    parts: "其他待遇",
    market: "市場比較",
  },
} satisfies Messages<typeof en>;
