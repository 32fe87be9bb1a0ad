import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "職員",
  lede: "代理機構的人員。任何人都不可同時是職員和僱主的成員。",
  caption: "職員",
  columns: { name: "姓名", roles: "角色", since: "加入日期", actions: "更改" },
  you: "你",
  unnamed: "尚未填寫姓名",
  rights: {
    reviewer: "領取個案、核對文件、提出更改要求、作出建議",
    approver: "確認或退回他人的建議",
    administrator: "管理職員、機構及郵件紀錄；不決定個案",
  },
  invite: {
    title: "邀請同事",
    lede: "同事會收到電郵，並以寄到這個地址的驗證碼登入。",
    name: "姓名",
    nameNeeded: "請填寫姓名",
    email: "工作電郵地址",
    roles: "角色",
    rolesNeeded: "請最少選擇一個角色",
    locale: "語言",
    submit: "寄出邀請",
    sent: "已邀請{name}，電郵已寄往 {email}。",
  },
  change: "儲存角色",
  rolesOf: "{name} 的角色",
  changed: "{name} 的角色已儲存。",
  end: "終止權限",
  endOf: "終止 {name} 的權限",
  endTitle: "要終止 {name} 的權限嗎？",
  endBody: "{name} 會在所有裝置登出。{name} 的工作紀錄會保留。",
  passOn: "轉交未結個案",
  passOnOf: "轉交 {name} 的未結個案",
  passedOn:
    "{passed, plural, =0 {沒有個案轉交同事} other {# 宗個案已轉交同事}}；{returned, number} 宗放回工作隊列",
  openCases: "{count, plural, =0 {沒有未結個案} other {# 宗未結個案}}",
  handTo: "未結個案交給",
  backToQueue: "不指定：放回工作隊列",
  handToHint: "若這位同事不可接手某宗個案，該個案會放回工作隊列。",
  ended: "{name} 已沒有權限。",
} satisfies Messages<typeof en>;
