import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "招聘廣告",
  lede: "照錄公眾所見內容及日期，並附上首日及最後一日的截圖。",
  filesLede: "首日及最後一日註明日期的截圖足以證明刊登期；截圖愈多，證明愈足。",
  fields: {
    channel: {
      label: "刊登途徑",
    },
    channelName: {
      label: "網站、報章或公司名稱",
    },
    title: {
      label: "廣告所列職位名稱",
    },
    language: {
      label: "語言",
    },
    text: {
      label: "廣告內容",
      hint: "照錄刊登內容；如要求提交履歷，須列明僱主或代理名稱。",
    },
    link: {
      label: "連結",
    },
    publishedFrom: {
      label: "首日",
    },
    publishedTo: {
      label: "最後一日",
    },
    payShown: {
      label: "有否列出薪酬？",
    },
    payShownMonthly: {
      label: "所列月薪",
    },
    requirements: {
      label: "所列的職位要求",
    },
    extraRequirements: {
      label: "所列但職位沒有的要求",
    },
    applicationsReceived: {
      label: "收到的本地應徵人數",
    },
    capturedFrom: {
      label: "截圖可證明的首日",
    },
    capturedTo: {
      label: "截圖可證明的最後一日",
    },
  },
  options: {
    channel: {
      "job-board": "求職網站",
      "labour-department": "勞工處",
      newspaper: "報章",
      agency: "獵頭公司",
      campus: "校園",
      referral: "推薦",
      internal: "內部通告",
      social: "社交媒體",
      other: "其他",
    },
    language: {
      en: "英文",
      zh: "中文",
      "en-zh": "中英文",
    },
  },
} satisfies Messages<typeof en>;
