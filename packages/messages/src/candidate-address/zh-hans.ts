import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "您的邮箱",
  lede: "与表格有关的链接和消息都发到这个邮箱，您也用它登录。",
  now: "当前邮箱",
  newEmail: "新邮箱",
  newEmailHint: "请填写只有您本人查看的邮箱。我们会把验证码发到那里。",
  begin: "发送验证码",
  same: "您现在用的就是这个邮箱。",
  sent: "验证码已发送至 {email}。请在 {minutes} 分钟内填写，在此之前不会有任何改动。",
  code: "邮件中的验证码",
  codeHint: "6 位字符，不区分大小写",
  confirm: "今后使用此邮箱",
  other: "把验证码发到其他邮箱",
  done: "今后我们会发送至 {email}。您的其他设备已退出登录。",
  means: "更换后",
  signIn: "您用新邮箱登录，原邮箱不能再登录。",
  devices: "其他设备全部退出登录。",
  told: "原邮箱、{organisation}和代理机构会获知您更换了邮箱，但不会获知新邮箱。",
  notAlone: "您还用此邮箱为一家机构工作。请该机构的所有者邀请您的新邮箱。",
} satisfies Messages<typeof en>;
