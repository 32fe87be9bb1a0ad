import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  section: {
    consent: "告知与同意",
    particulars: "个人信息",
    "travel-document": "旅行证件",
    residence: "居住情况",
    education: "学历",
    qualifications: "专业资格与执照",
    work: "工作经历",
    history: "过往记录",
    dependants: "随行家属",
    documents: "您的文件",
    sign: "核对与签署",
  },
  lede: {
    particulars: "请按身份证和旅行证件填写。",
    "travel-document": "还没有旅行证件？可先用身份证代替。",
    residence: "现居住地址，按平时写信的方式填写。",
    education: "从最高学历开始，每所院校一项。",
    qualifications: "学位以外的职称、证书和执照。",
    work: "从最近一份工作开始。如有空档，简单说明即可。",
    history: "答“是”并不意味着结束，审核员会阅读您的说明；填报不实可导致签证失效。",
    dependants: "配偶及 18 岁以下未婚子女可随行。",
  },
  fields: {
    nameZh: {
      label: "中文姓名",
      hint: "与证件所印相同，繁简均可",
    },
    surnameEn: {
      label: "姓（拼音）",
      hint: "与旅行证件相同，例如 LI",
    },
    givenNamesEn: {
      label: "名（拼音）",
    },
    maidenSurname: {
      label: "婚前姓氏",
    },
    alias: {
      label: "别名",
    },
    sex: {
      label: "性别",
    },
    dateOfBirth: {
      label: "出生日期",
    },
    placeOfBirth: {
      label: "出生地点",
      hint: "省、市",
    },
    nationality: {
      label: "国籍",
    },
    maritalStatus: {
      label: "婚姻状况",
    },
    mainlandId: {
      label: "居民身份证号码",
      hint: "18 位，最后一位可为 X。离开本页后将遮盖显示。",
    },
    hasHkid: {
      label: "是否持有香港身份证？",
    },
    hkid: {
      label: "香港身份证号码",
    },
    phone: {
      label: "电话",
      hint: "带国家或地区码，例如 +86",
    },
    hasTravelDocument: {
      label: "是否持有旅行证件？",
    },
    tdKind: {
      label: "证件类别",
    },
    tdNumber: {
      label: "证件号码",
    },
    tdPlaceOfIssue: {
      label: "签发地点",
    },
    tdIssuedOn: {
      label: "签发日期",
    },
    tdExpiresOn: {
      label: "有效期至",
    },
    chineseResident: {
      label: "您是否内地的中国居民？",
      hint: "暂留香港者也答“是”",
    },
    place: {
      label: "现居住于",
    },
    country: {
      label: "国家",
    },
    residentSince: {
      label: "连续居住自",
    },
    permanentOverseas: {
      label: "是否已取得当地永久居留权？",
    },
    province: {
      label: "省／自治区／直辖市",
    },
    city: {
      label: "市",
    },
    district: {
      label: "区／县",
    },
    street: {
      label: "街道、门牌及房号",
    },
    postcode: {
      label: "邮政编码",
    },
    hongKongStatus: {
      label: "在香港的身份",
    },
    permittedUntil: {
      label: "获准逗留至",
    },
    hkDegree: {
      label: "是否在香港修毕全日制学位课程？",
    },
    education: {
      label: "院校",
    },
    school: {
      label: "学校或大学",
    },
    major: {
      label: "专业",
    },
    qualification: {
      label: "学位或资格",
    },
    level: {
      label: "程度",
    },
    mode: {
      label: "学习形式",
    },
    from: {
      label: "自",
      hint: "年月，例如 2015-09",
    },
    to: {
      label: "至",
    },
    hasQualifications: {
      label: "是否持有技术或专业资格？",
    },
    qualifications: {
      label: "资格",
    },
    title: {
      label: "名称",
    },
    issuer: {
      label: "签发机构",
    },
    issuedOn: {
      label: "日期",
    },
    holdsLocalLicence: {
      label: "是否持有此工作所需的香港执照？",
    },
    work: {
      label: "雇主",
    },
    company: {
      label: "雇主",
    },
    position: {
      label: "职位",
    },
    duties: {
      label: "工作内容",
    },
    current: {
      label: "是否仍在职？",
    },
    convictions: {
      label: "是否曾在任何地方被判有罪？",
    },
    convictionsDetails: {
      label: "地点、日期、罪名及刑罚",
    },
    refusals: {
      label: "是否曾在任何地方被拒签、拒绝入境或被遣返？",
    },
    refusalsDetails: {
      label: "地点、日期及原因",
    },
    otherNames: {
      label: "是否使用过其他姓名？",
    },
    otherNamesDetails: {
      label: "姓名及使用时间",
    },
    hasDependants: {
      label: "是否有家属随行？",
    },
    dependants: {
      label: "家属",
    },
    relation: {
      label: "与您的关系",
    },
    married: {
      label: "该子女是否已婚？",
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
      divorced: "离婚",
      separated: "分居",
      widowed: "丧偶",
      other: "其他",
    },
    tdKind: {
      eep: "往来港澳通行证",
      "prc-passport": "中华人民共和国护照",
      other: "其他证件",
    },
    place: {
      mainland: "内地",
      "hong-kong": "香港",
      macao: "澳门",
      taiwan: "台湾",
      overseas: "海外",
    },
    hongKongStatus: {
      none: "不在香港，也没有签证",
      visitor: "访客",
      student: "学生",
      "dependant-of-worker": "在港工作人士的受养人",
      "dependant-of-student": "学生的受养人",
      "asmtp-worker": "按本计划工作",
      "right-of-abode": "居留权或不设逗留期限",
    },
    level: {
      "sub-degree": "大专或以下",
      bachelor: "本科（学士）",
      master: "硕士",
      doctorate: "博士",
      other: "其他",
    },
    mode: {
      "full-time": "全日制",
      "part-time": "非全日制",
      distance: "远程",
    },
    relation: {
      spouse: "配偶",
      child: "子女",
      father: "父母",
      cohabitant: "未婚伴侣",
    },
  },
} satisfies Messages<typeof en>;
