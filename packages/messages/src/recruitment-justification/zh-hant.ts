import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "本地招聘",
  lede: "入境事務處會問為何職位不能輕易由本地人擔任。如實作答的方式有三種。",
  fields: {
    path: {
      label: "此個案採用哪一種方式？",
      hint: "提交前可隨時更改；為其他方式輸入的內容不會遺失。",
    },
    whyThisPerson: {
      label: "為何選擇這位申請人？",
      hint: "寫出技能、知識或經驗，以及檔案中何處可證明。",
    },
    whyNotLocal: {
      label: "為何不能輕易由本地人擔任？",
    },
    resultsSummary: {
      label: "招聘結果如何？",
      hint: "按階段列出人數；須與廣告及應徵者紀錄一致。",
    },
    whyNoRecruitment: {
      label: "為何沒有進行本地招聘？",
    },
    otherEfforts: {
      label: "除廣告外還嘗試過甚麼？",
      hint: "內部調配、推薦、獵頭、校園招聘",
    },
    successionPlan: {
      label: "培訓及接班計劃",
      hint: "本地員工將如何學習此工作",
    },
    labourImportation: {
      label: "過去 18 個月有否申請輸入外地勞工？",
      hint: "不論是否成功。官方表格有此提問。",
    },
    labourImportationDetails: {
      label: "編號、職位、人數及結果",
    },
  },
  options: {
    path: {
      exempt: "豁免：人才清單，或年薪達 2,000,000 港元",
      evidence: "證據：已刊登廣告並可展示結果",
      merits: "理據：並無刊登廣告，並解釋原因",
    },
  },
  advice: {
    exempt: "招聘證明可免，但職位空缺、人選合適及市場薪酬仍須審核，故以下問題依然適用。",
    evidence:
      "廣告應與職位相符，刊登約四星期，並就每名未獲取錄的本地應徵者列出合法理由。約四星期屬本代理機構的做法，未見有法定最低要求。",
    merits: "如實解釋是容許的。敷衍的廣告比沒有更差：入境事務處可要求取閱履歷並自行判斷。",
  },
  complete: {
    heading: "審核員會問的事項",
    lede: "來自本頁的問題和規則本身的查核，並非評分。",
    summary: "{all, number} 項中已有 {done, number} 項",
    there: "已有",
    mend: "會被追問",
    missing: "欠缺",
    reviewer: "由審核員判斷",
    helps: "如有更佳",
  },
  statement: {
    heading: "說明書預覽",
    lede: "將以您的原文放入檔案。",
    empty: "尚未填寫。",
    yes: "是",
    no: "否",
  },
  adverts: "招聘廣告",
  advertsEmpty: "請加入首個廣告，填寫日期及內容。",
  addAdvert: "加入廣告",
  applicants: "本地應徵者",
  applicantsEmpty: "請以編號記錄每名應徵者，切勿填寫姓名。",
  addApplicant: "加入應徵者",
  coverage: "覆蓋日數",
  day: {
    proven: "有截圖證明",
    claimed: "聲稱，尚未證明",
    gap: "未覆蓋",
    span: "由 – 至",
    state: "狀態",
  },
  funnel: "由應徵至聘用",
} satisfies Messages<typeof en>;
