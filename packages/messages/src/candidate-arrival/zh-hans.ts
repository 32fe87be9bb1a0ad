import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  invitation: {
    title: "{organisation} 邀请您填写表格",
    text: "此表格属于“输入内地人才计划”下的来港工作申请：{title}。",
    for: "致 {name}（{email}）",
    accept: "打开我的表格",
    expires: "此邀请有效至 {date}。",
    need: "约需半小时，请准备好身份证、旅行证件（如有）和学历证书。可随时暂停，之后再继续。",
  },
  arrival: {
    secondLanguage: "用其他语言阅读",
    notYou: "您正以另一邮箱登录。请先退出登录，再打开链接。",
    askAgain: "给我发新链接",
    askAgainLede: "新链接会发送到受邀邮箱 {email}。",
    sent: "新链接已发往受邀邮箱，请查看我们最新的邮件。",
    signIn: "给我发登录邮件",
    signInLede: "您以前已打开过此邀请。我们会把登录邮件发到 {email}，可在任何设备上登录。",
    newer: "另有一份较新的邀请",
    newerBody: "较新的邮件内有可用的链接。我们可以再发一次给您。",
    toForm: "前往我的表格",
    invalid: "请从邮件中复制完整链接，或改为输入邀请码。",
    useCode: "我有邀请码",
    privacy: "打开本页不会改变任何内容。按下按钮后表格才会打开。",
    notMine: "这不是给我的",
    notMineLede: "我们会立即撤销邀请并通知雇主。雇主确认前，不会向其他邮箱发送任何内容。",
    rightEmail: "正确的邮箱（如果您知道）",
    notMineSend: "退回邀请",
    notMineDone: "谢谢。邀请已撤销，雇主已收到通知。",
    askEmployer: "如不清楚原因，请向雇主查询。",
  },
} satisfies Messages<typeof en>;
