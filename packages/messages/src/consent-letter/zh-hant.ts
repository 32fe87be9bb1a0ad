import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "工作單位同意書",
  lede: "列印後請內地現職單位簽署並蓋章，再拍照上載到文件清單的相應位置。",
  print: "列印本頁",
  draft:
    "這是我們擬的範本，不是入境事務處的表格，單位可以用自己的格式。沒有工作單位的人士，可由保管其人事檔案的部門出具；請先問過代理再照做。",
  byHand: "橫線處請用手填寫，身份證號碼也是：我們從不列印這個號碼。",
  source: "對這份文件的要求（來源名稱照錄原文）",
  meaning: "同意書的內容",
  back: "返回文件清單",
  open: "填好並列印同意書",
  letter: {
    heading: "同意書",
    to: "香港特別行政區入境事務處：",
    who: "{name}，{sex, select, F {女} M {男} other {性別____}}，{born}出生，居民身份證號碼____________________，為我單位在職人員{position, select, none {} other {，現任{position}}}{since, select, none {} other {，自{since}起在職}}。",
    consent:
      "我單位知悉上述人員根據「輸入內地人才計劃」，申請前往香港特別行政區，在{organisation}擔任{post}一職。我單位同意其提出申請，並同意其獲批准後赴港任職。",
    unit: "單位名稱（蓋章）",
    signatory: "負責人簽署、姓名及職務",
    phone: "單位電話",
    date: "日期",
  },
} satisfies Messages<typeof en>;
