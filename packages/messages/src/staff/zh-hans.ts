import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "员工",
  lede: "代理机构的人员。任何人都不能同时是员工和雇主的成员。",
  caption: "员工",
  columns: { name: "姓名", roles: "角色", since: "加入日期", actions: "更改" },
  you: "您",
  unnamed: "尚未填写姓名",
  rights: {
    reviewer: "领取个案、核对材料、提出修改要求、作出建议",
    approver: "确认或退回他人的建议",
    administrator: "管理员工、机构和邮件记录；不决定个案",
  },
  invite: {
    title: "邀请同事",
    lede: "同事会收到邮件，并用发送到这个邮箱的验证码登录。",
    name: "姓名",
    nameNeeded: "请填写姓名",
    email: "工作邮箱",
    roles: "角色",
    rolesNeeded: "请至少选择一个角色",
    locale: "语言",
    submit: "发送邀请",
    sent: "已邀请{name}，邮件已发送至 {email}。",
  },
  change: "保存角色",
  rolesOf: "{name} 的角色",
  changed: "{name} 的角色已保存。",
  end: "终止权限",
  endOf: "终止 {name} 的权限",
  endTitle: "要终止 {name} 的权限吗？",
  endBody: "{name} 会在所有设备上退出登录。{name} 的工作记录会保留。",
  passOn: "转交未结个案",
  passOnOf: "转交 {name} 的未结个案",
  passedOn:
    "{passed, plural, =0 {没有个案转交同事} other {# 个个案已转交同事}}；{returned, number} 个放回工作队列",
  openCases: "{count, plural, =0 {没有未结个案} other {# 个未结个案}}",
  handTo: "未结个案交给",
  backToQueue: "不指定：放回工作队列",
  handToHint: "若这位同事不能接手某个个案，该个案会放回工作队列。",
  ended: "{name} 已没有权限。",
} satisfies Messages<typeof en>;
