import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  section: {
    consent: "告知及同意",
    particulars: "個人資料",
    "travel-document": "旅行證件",
    residence: "居住情況",
    education: "學歷",
    qualifications: "專業資格及牌照",
    work: "工作經驗",
    history: "過往紀錄",
    dependants: "隨行家屬",
    documents: "你的文件",
    sign: "核對及簽署",
  },
  lede: {
    particulars: "請按身份證及旅行證件填寫。",
    "travel-document": "尚未有旅行證件？可先以身份證代替。",
    residence: "現居地址，按平日寫信的方式填寫。",
    education: "由最高學歷開始，每間院校一項。",
    qualifications: "學位以外的職稱、證書及牌照。",
    work: "由最近一份工作開始。如有空檔，簡單說明即可。",
    history: "答「是」並不代表結束，審核員會閱讀你的說明；填報不實可令簽證失效。",
    dependants: "配偶及 18 歲以下未婚子女可隨行。",
  },
  fields: {
    nameZh: {
      label: "中文姓名",
      hint: "與證件所印相同，繁簡均可",
    },
    surnameEn: {
      label: "英文姓氏（拼音）",
      hint: "與旅行證件相同，例如 LI",
    },
    givenNamesEn: {
      label: "英文名字（拼音）",
    },
    maidenSurname: {
      label: "婚前姓氏",
    },
    alias: {
      label: "別名",
    },
    sex: {
      label: "性別",
    },
    dateOfBirth: {
      label: "出生日期",
    },
    placeOfBirth: {
      label: "出生地點",
      hint: "省及市",
    },
    nationality: {
      label: "國籍",
    },
    maritalStatus: {
      label: "婚姻狀況",
    },
    mainlandId: {
      label: "內地居民身份證號碼",
      hint: "18 個字元，最後一位可為 X。離開本頁後會遮蓋顯示。",
    },
    hasHkid: {
      label: "是否持有香港身份證？",
    },
    hkid: {
      label: "香港身份證號碼",
    },
    phone: {
      label: "電話",
      hint: "連國家或地區碼，例如 +86",
    },
    hasTravelDocument: {
      label: "是否持有旅行證件？",
    },
    tdKind: {
      label: "證件類別",
    },
    tdNumber: {
      label: "證件號碼",
    },
    tdPlaceOfIssue: {
      label: "簽發地點",
    },
    tdIssuedOn: {
      label: "簽發日期",
    },
    tdExpiresOn: {
      label: "有效期至",
    },
    chineseResident: {
      label: "你是否內地的中國居民？",
      hint: "暫留香港者亦答「是」",
    },
    place: {
      label: "現居於",
    },
    country: {
      label: "國家",
    },
    residentSince: {
      label: "連續居住自",
    },
    permanentOverseas: {
      label: "是否已取得當地永久居留權？",
    },
    province: {
      label: "省／自治區／直轄市",
    },
    city: {
      label: "市",
    },
    district: {
      label: "區／縣",
    },
    street: {
      label: "街道、門牌及房號",
    },
    postcode: {
      label: "郵政編碼",
    },
    hongKongStatus: {
      label: "在香港的身份",
    },
    permittedUntil: {
      label: "獲准逗留至",
    },
    hkDegree: {
      label: "曾否在香港修畢全日制學位課程？",
    },
    education: {
      label: "院校",
    },
    school: {
      label: "學校或大學",
    },
    major: {
      label: "主修科目",
    },
    qualification: {
      label: "學位或資格",
    },
    level: {
      label: "程度",
    },
    mode: {
      label: "修讀方式",
    },
    from: {
      label: "由",
      hint: "年月，例如 2015-09",
    },
    to: {
      label: "至",
    },
    hasQualifications: {
      label: "是否持有技術或專業資格？",
    },
    qualifications: {
      label: "資格",
    },
    title: {
      label: "名稱",
    },
    issuer: {
      label: "簽發機構",
    },
    issuedOn: {
      label: "日期",
    },
    holdsLocalLicence: {
      label: "是否持有此工作所需的香港牌照？",
    },
    work: {
      label: "僱主",
    },
    company: {
      label: "僱主",
    },
    position: {
      label: "職位",
    },
    duties: {
      label: "職務",
    },
    current: {
      label: "是否仍在職？",
    },
    convictions: {
      label: "曾否在任何地方被裁定有罪？",
    },
    convictionsDetails: {
      label: "地點、日期、罪名及刑罰",
    },
    refusals: {
      label: "曾否在任何地方被拒簽、拒絕入境或被遣離？",
    },
    refusalsDetails: {
      label: "地點、日期及原因",
    },
    otherNames: {
      label: "曾否使用其他姓名？",
    },
    otherNamesDetails: {
      label: "姓名及使用時間",
    },
    hasDependants: {
      label: "有否家屬隨行？",
    },
    dependants: {
      label: "家屬",
    },
    relation: {
      label: "與你的關係",
    },
    married: {
      label: "該子女是否已婚？",
    },
  },
  options: {
    sex: {
      F: "女",
      M: "男",
    },
    maritalStatus: {
      single: "未婚",
      married: "已婚",
      divorced: "離婚",
      separated: "分居",
      widowed: "喪偶",
      other: "其他",
    },
    tdKind: {
      eep: "往來港澳通行證",
      "prc-passport": "中華人民共和國護照",
      other: "其他證件",
    },
    place: {
      mainland: "內地",
      "hong-kong": "香港",
      macao: "澳門",
      taiwan: "台灣",
      overseas: "海外",
    },
    hongKongStatus: {
      none: "不在香港，亦無簽證",
      visitor: "訪客",
      student: "學生",
      "dependant-of-worker": "在港工作人士的受養人",
      "dependant-of-student": "學生的受養人",
      "asmtp-worker": "按本計劃工作",
      "right-of-abode": "居留權或不設逗留期限",
    },
    level: {
      "sub-degree": "學位以下",
      bachelor: "學士",
      master: "碩士",
      doctorate: "博士",
      other: "其他",
    },
    mode: {
      "full-time": "全日制",
      "part-time": "兼讀制",
      distance: "遙距",
    },
    relation: {
      spouse: "配偶",
      child: "子女",
      father: "父母",
      cohabitant: "未婚伴侶",
    },
  },
} satisfies Messages<typeof en>;
