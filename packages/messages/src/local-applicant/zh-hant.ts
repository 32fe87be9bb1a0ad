import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "本地應徵者 {number}",
  lede: "不填姓名、身份證號碼或年齡。理由須基於廣告所列要求。",
  filesLede: "已遮蓋姓名、相片、號碼及出生日期的履歷。上載前請先核對。",
  fields: {
    advertId: {
      label: "應徵哪個廣告",
    },
    stage: {
      label: "到達的階段",
    },
    outcome: {
      label: "結果",
    },
    reason: {
      label: "理由",
    },
    requirementId: {
      label: "哪項要求",
    },
    reasonText: {
      label: "簡述一兩句",
      hint: "履歷或面試所見，不含個人資料",
    },
    cvBlanked: {
      label: "履歷副本是否已刪除個人資料？",
    },
  },
  noRequirement: "職位尚未列出任何要求，因此沒有可選項目。",
  nameRequirements: "在職位一頁列出要求",
  options: {
    stage: {
      applied: "已應徵",
      shortlisted: "獲甄選",
      interviewed: "已面試",
      offered: "獲發聘書",
    },
    outcome: {
      "not-selected": "未獲取錄",
      withdrew: "退出",
      "offer-declined": "拒絕聘約",
      hired: "獲聘",
    },
    reason: {
      requirement: "不符合已公布的要求",
      "pay-expectation": "期望薪酬高於職位所提供",
      availability: "未能如期到職",
      "no-show": "沒有出席面試",
      declined: "不再有意",
    },
  },
  unlawful: {
    title: "此理由不能成立",
    text: "在香港，因{ground}拒絕應徵者屬違法或有違指引。請提出基於職位要求的理由。",
    age: "年齡",
    sex: "性別",
    "family-status": "家庭崗位",
    race: "種族",
    disability: "殘疾",
    pregnancy: "懷孕",
  },
} satisfies Messages<typeof en>;
