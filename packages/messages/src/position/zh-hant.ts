import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "職位與聘用條件",
  lede: "請如實描述職位。廣告、合約及申請均會與本頁核對。",
  fields: {
    title: {
      label: "職位名稱",
      hint: "與合約及廣告所列一致",
    },
    duties: {
      label: "主要職務",
      hint: "平日一星期做甚麼、為誰而做",
    },
    requirements: {
      label: "入職要求",
      hint: "請逐項列出。廣告所列要求如有不同，會削弱個案。",
    },
    kind: {
      label: "類別",
    },
    text: {
      label: "要求",
    },
    degreeLevel: {
      label: "最低學歷要求",
    },
    degreeField: {
      label: "學位學科",
    },
    yearsExperience: {
      label: "所需相關經驗年數",
      hint: "如不需要，填 0",
    },
    localLicenceNeeded: {
      label: "此職位是否需要香港牌照或註冊？",
      hint: "例如註冊護士或工程師。獲計劃批准並不能取代。",
    },
    localLicenceName: {
      label: "牌照名稱",
    },
    vacancyKind: {
      label: "新設職位或接替",
    },
    vacancyReason: {
      label: "開設職位的原因",
      hint: "新職位：因何業務需要；接替：前任的學歷及薪酬。",
    },
    offerConfirmed: {
      label: "聘約是否已書面確認？",
    },
    offerAccepted: {
      label: "申請人是否已接受？",
      hint: "接受聘約後才會要求提交身份證副本。",
    },
    relation: {
      label: "申請人憑甚麼與職位相關？",
    },
    relationText: {
      label: "說明關連",
    },
    contractMonths: {
      label: "合約期（月）",
      hint: "逗留期按一般模式或合約期，以較短者為準。",
    },
    startOn: {
      label: "期望到職日期",
    },
    workplace: {
      label: "工作地點",
    },
    talentListClaimed: {
      label: "是否聲稱屬人才清單所列專業？",
      hint: "屬清單專業只可免除本地招聘證明，其餘要求不變；你須在申請中作出聲明。",
    },
    talentListProfession: {
      label: "清單所列專業",
      hint: "以任何文字輸入數個字母或漢字。找不到的專業會交由審核員跟進。",
    },
    talentListProfessionId: {
      label: "哪一項符合？",
      hint: "於現行清單找到",
    },
  },
  options: {
    kind: {
      degree: "學位",
      field: "學科",
      experience: "經驗",
      language: "語言",
      licence: "牌照",
      skill: "技能",
      other: "其他",
    },
    degreeLevel: {
      none: "不需要",
      "sub-degree": "學位以下（文憑、副學士）",
      bachelor: "學士",
      master: "碩士",
      doctorate: "博士",
    },
    vacancyKind: {
      "new-post": "新設職位",
      replacement: "接替已離職或將離職的員工",
    },
    relation: {
      qualification: "學歷",
      experience: "工作經驗",
    },
  },
  talentListNone: "以上皆非或不確定：由審核員核對",
  talentListUnconfirmed: "{name}（據報章所載，有待確認）",
} satisfies Messages<typeof en>;
