import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "招聘广告",
  lede: "照录公众所见内容及日期，并附上首日及最后一日的截图。",
  filesLede: "首日和最后一日注明日期的截图可证明刊登期；截图越多，证明越充分。",
  fields: {
    channel: {
      label: "刊登渠道",
    },
    channelName: {
      label: "网站、报纸或公司名称",
    },
    title: {
      label: "广告所列职位名称",
    },
    language: {
      label: "语言",
    },
    text: {
      label: "广告内容",
      hint: "照录刊登内容；如要求提交简历，须列明雇主或代理名称。",
    },
    link: {
      label: "链接",
    },
    publishedFrom: {
      label: "首日",
    },
    publishedTo: {
      label: "最后一日",
    },
    payShown: {
      label: "是否列出薪酬？",
    },
    payShownMonthly: {
      label: "所列月薪",
    },
    requirements: {
      label: "所列的职位要求",
    },
    extraRequirements: {
      label: "所列但职位没有的要求",
    },
    applicationsReceived: {
      label: "收到的本地应聘人数",
    },
    capturedFrom: {
      label: "截图可证明的首日",
    },
    capturedTo: {
      label: "截图可证明的最后一日",
    },
  },
  options: {
    channel: {
      "job-board": "招聘网站",
      "labour-department": "劳工处",
      newspaper: "报纸",
      agency: "猎头公司",
      campus: "校园",
      referral: "推荐",
      internal: "内部通告",
      social: "社交媒体",
      other: "其他",
    },
    language: {
      en: "英文",
      zh: "中文",
      "en-zh": "中英文",
    },
  },
} satisfies Messages<typeof en>;
