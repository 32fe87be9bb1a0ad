import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "邮箱",
  lede: "本系统发出的所有邮件。内容不会离开这台电脑。",
  to: "收件人",
  subject: "主题",
  received: "接收时间",
  address: "邮箱地址",
  show: "显示",
  clear: "显示全部",
  empty: "还没有邮件",
  emptyBody: "有人进行会发送邮件的操作后，邮件很快会出现在这里。",
  html: "收件人看到的样子",
  text: "纯文本部分",
  openHtml: "单独打开",
} satisfies Messages<typeof en>;
