import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "本地招聘",
  lede: "入境事务处会问为何职位不能轻易由本地人担任。如实作答的方式有三种。",
  fields: {
    path: {
      label: "此个案采用哪一种方式？",
      hint: "提交前可随时更改；为其他方式输入的内容不会丢失。",
    },
    whyThisPerson: {
      label: "为何选择这位申请人？",
      hint: "写出技能、知识或经验，以及档案中何处可证明。",
    },
    whyNotLocal: {
      label: "为何不能轻易由本地人担任？",
    },
    resultsSummary: {
      label: "招聘结果如何？",
      hint: "按阶段列出人数；须与广告及应聘者记录一致。",
    },
    whyNoRecruitment: {
      label: "为何没有进行本地招聘？",
    },
    otherEfforts: {
      label: "除广告外还尝试过什么？",
      hint: "内部调配、推荐、猎头、校园招聘",
    },
    successionPlan: {
      label: "培训及接班计划",
      hint: "本地员工将如何学习此工作",
    },
    labourImportation: {
      label: "过去 18 个月是否申请过输入外地劳工？",
      hint: "不论是否成功。官方表格有此提问。",
    },
    labourImportationDetails: {
      label: "编号、职位、人数及结果",
    },
  },
  options: {
    path: {
      exempt: "豁免：人才清单，或年薪达 2,000,000 港元",
      evidence: "证据：已刊登广告并可展示结果",
      merits: "理据：并未刊登广告，并解释原因",
    },
  },
  advice: {
    exempt: "招聘证明可免，但职位空缺、人选合适及市场薪酬仍须审核，故以下问题依然适用。",
    evidence:
      "广告应与职位相符，刊登约四周，并就每名未录用的本地应聘者列出合法理由。约四周属本代理机构的做法，未见有法定最低要求。",
    merits: "如实解释是允许的。敷衍的广告比没有更差：入境事务处可要求调阅简历并自行判断。",
  },
  complete: {
    heading: "审核员会问的事项",
    lede: "来自本页的问题和规则本身的检查，不是评分。",
    summary: "{all, number} 项中已有 {done, number} 项",
    there: "已有",
    mend: "会被追问",
    missing: "缺少",
    reviewer: "由审核员判断",
    helps: "有则更好",
  },
  statement: {
    heading: "说明书预览",
    lede: "将按您的原文放入档案。",
    empty: "还没有填写。",
    yes: "是",
    no: "否",
  },
  adverts: "招聘广告",
  advertsEmpty: "请添加首个广告，填写日期及内容。",
  addAdvert: "添加广告",
  applicants: "本地应聘者",
  applicantsEmpty: "请以编号记录每名应聘者，切勿填写姓名。",
  addApplicant: "添加应聘者",
  coverage: "覆盖天数",
  day: {
    proven: "有截图证明",
    claimed: "主张，尚未证明",
    gap: "未覆盖",
    span: "自 – 至",
    state: "状态",
  },
  funnel: "从应聘到聘用",
} satisfies Messages<typeof en>;
