import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "工作单位同意书",
  lede: "打印后请现在的内地单位签字并盖章，再拍照上传到材料清单里对应的位置。",
  print: "打印本页",
  draft:
    "这是我们起草的样本，不是香港入境事务处的表格，单位可以用自己的格式。没有工作单位的，可由保管人事档案的部门出具；照做之前请先问一下代理机构。",
  byHand: "横线处请用笔填写，身份证号码也一样：我们从不打印这个号码。",
  source: "对这份材料的要求（来源名称照录原文）",
  meaning: "同意书的内容",
  back: "返回材料清单",
  open: "填好并打印同意书",
  letter: {
    heading: "同意书",
    to: "香港特别行政区入境事务处：",
    who: "{name}，{sex, select, F {女} M {男} other {性别____}}，{born}出生，居民身份证号码____________________，系我单位在职人员{position, select, none {} other {，现任{position}}}{since, select, none {} other {，自{since}起在职}}。",
    consent:
      "我单位知悉上述人员根据“输入内地人才计划”，申请前往香港特别行政区，在{organisation}担任{post}一职。我单位同意其提出申请，并同意其获批准后赴港任职。",
    unit: "单位名称（盖章）",
    signatory: "负责人签字、姓名及职务",
    phone: "单位电话",
    date: "日期",
  },
} satisfies Messages<typeof en>;
