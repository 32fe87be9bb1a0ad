import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "本地应聘者 {number}",
  lede: "不填姓名、身份证号码或年龄。理由须基于广告所列要求。",
  filesLede: "已遮盖姓名、照片、号码及出生日期的简历。上传前请先核对。",
  fields: {
    advertId: {
      label: "应聘哪个广告",
    },
    stage: {
      label: "到达的阶段",
    },
    outcome: {
      label: "结果",
    },
    reason: {
      label: "理由",
    },
    requirementId: {
      label: "哪项要求",
    },
    reasonText: {
      label: "简述一两句",
      hint: "简历或面试所见，不含个人信息",
    },
    cvBlanked: {
      label: "简历复印件是否已删除个人信息？",
    },
  },
  noRequirement: "职位还没有列出任何要求，因此没有可选项。",
  nameRequirements: "在职位页面列出要求",
  options: {
    stage: {
      applied: "已应聘",
      shortlisted: "通过初选",
      interviewed: "已面试",
      offered: "收到录用通知",
    },
    outcome: {
      "not-selected": "未录用",
      withdrew: "退出",
      "offer-declined": "拒绝录用",
      hired: "被录用",
    },
    reason: {
      requirement: "不符合已公布的要求",
      "pay-expectation": "期望薪酬高于职位所提供",
      availability: "无法如期入职",
      "no-show": "未出席面试",
      declined: "不再有意",
    },
  },
  unlawful: {
    title: "此理由不能成立",
    text: "在香港，因{ground}拒绝应聘者属违法或有违指引。请提出基于职位要求的理由。",
    age: "年龄",
    sex: "性别",
    "family-status": "家庭状况",
    race: "种族",
    disability: "残疾",
    pregnancy: "怀孕",
  },
} satisfies Messages<typeof en>;
