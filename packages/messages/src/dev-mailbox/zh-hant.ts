import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "郵箱",
  lede: "此系統發出的所有郵件。內容不會離開這部電腦。",
  to: "收件人",
  subject: "主旨",
  received: "收到時間",
  address: "電郵地址",
  show: "顯示",
  clear: "顯示全部",
  empty: "尚未有郵件",
  emptyBody: "有人進行會發出郵件的操作後，郵件片刻便會在此出現。",
  html: "收件人所見",
  text: "純文字部分",
  openHtml: "單獨開啟",
} satisfies Messages<typeof en>;
