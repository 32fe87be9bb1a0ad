import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "你的電郵地址",
  lede: "與表格有關的連結和訊息都會發到這個地址，你亦以它登入。",
  now: "現時地址",
  newEmail: "新電郵地址",
  newEmailHint: "請填寫只有你本人查閱的地址。我們會把驗證碼發到那裏。",
  begin: "發送驗證碼",
  same: "你現時使用的就是這個地址。",
  sent: "驗證碼已發送至 {email}。請於 {minutes} 分鐘內填寫，在此之前不會有任何改動。",
  code: "電郵內的驗證碼",
  codeHint: "6 個字元，不分大小寫",
  confirm: "今後使用此地址",
  other: "把驗證碼發到其他地址",
  done: "今後我們會發送至 {email}。你的其他裝置已登出。",
  means: "更改之後",
  signIn: "你以新地址登入，舊地址不能再登入。",
  devices: "其他裝置全部登出。",
  told: "舊地址、{organisation}和代理機構會得知你更改了電郵地址，但不會得知新地址。",
  notAlone: "你亦以此地址為一間機構工作。請該機構的擁有人邀請你的新地址。",
} satisfies Messages<typeof en>;
