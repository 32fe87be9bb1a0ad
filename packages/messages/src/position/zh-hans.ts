import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "职位与聘用条件",
  lede: "请如实描述职位。广告、合同及申请均会与本页核对。",
  fields: {
    title: {
      label: "职位名称",
      hint: "与合同及广告所列一致",
    },
    duties: {
      label: "主要职责",
      hint: "平常一周做什么、为谁而做",
    },
    requirements: {
      label: "任职要求",
      hint: "请逐项列出。广告所列要求如有不同，会削弱个案。",
    },
    kind: {
      label: "类别",
    },
    text: {
      label: "要求",
    },
    degreeLevel: {
      label: "最低学历要求",
    },
    degreeField: {
      label: "学位专业",
    },
    yearsExperience: {
      label: "所需相关工作年限",
      hint: "如不需要，填 0",
    },
    localLicenceNeeded: {
      label: "此职位是否需要香港执照或注册？",
      hint: "例如注册护士或工程师。获计划批准并不能取代。",
    },
    localLicenceName: {
      label: "执照名称",
    },
    vacancyKind: {
      label: "新设职位或接替",
    },
    vacancyReason: {
      label: "设立职位的原因",
      hint: "新职位：因何业务需要；接替：前任的学历及薪酬。",
    },
    offerConfirmed: {
      label: "聘用是否已书面确认？",
    },
    offerAccepted: {
      label: "申请人是否已接受？",
      hint: "接受聘用后才会要求提供身份证复印件。",
    },
    relation: {
      label: "申请人的什么条件与职位相关？",
    },
    relationText: {
      label: "说明关联",
    },
    contractMonths: {
      label: "合同期（月）",
      hint: "逗留期按一般模式或合同期，以较短者为准。",
    },
    startOn: {
      label: "期望入职日期",
    },
    workplace: {
      label: "工作地点",
    },
    talentListClaimed: {
      label: "是否主张属于人才清单所列专业？",
      hint: "属于清单专业只可免除本地招聘证明，其余要求不变；您须在申请中作出声明。",
    },
    talentListProfession: {
      label: "清单所列专业",
      hint: "以任何文字输入几个字母或汉字。找不到的专业会交由审核员跟进。",
    },
    talentListProfessionId: {
      label: "哪一项符合？",
      hint: "在现行清单中找到",
    },
  },
  options: {
    kind: {
      degree: "学位",
      field: "专业",
      experience: "经验",
      language: "语言",
      licence: "执照",
      skill: "技能",
      other: "其他",
    },
    degreeLevel: {
      none: "不需要",
      "sub-degree": "学位以下（文凭、副学士、大专）",
      bachelor: "本科",
      master: "硕士",
      doctorate: "博士",
    },
    vacancyKind: {
      "new-post": "新设职位",
      replacement: "接替已离职或将离职的员工",
    },
    relation: {
      qualification: "学历",
      experience: "工作经验",
    },
  },
  talentListNone: "以上都不是或不确定：由审核员核对",
  talentListUnconfirmed: "{name}（据报章所载，有待确认）",
} satisfies Messages<typeof en>;
