import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  skipLink: "跳到主要内容",
  language: "语言",
  changeLanguage: "切换语言",
  account: "您的账户",
  menu: "菜单",
  mainNavigation: "主导航",
  signedInAs: "已登录：{name}",
  signIn: "登录",
  signOut: "退出登录",
  changePlace: "切换机构或表格",
  portal: {
    name: "Causeway",
    cases: "个案",
    company: "公司资料",
    documents: "公司材料",
    members: "成员",
    audit: "审计记录",
    myForms: "我的表格",
  },
  admin: {
    name: "Causeway 审核",
    queue: "工作队列",
    figures: "统计",
    organisations: "机构",
    staff: "工作人员",
    mail: "邮件记录",
    retention: "保存与删除",
    audit: "审计记录",
  },
  footer: {
    privacy: "您填写的资料在传输和存储时均已加密，每次查看都会留下记录。",
    discretion: "Causeway 协助您准备申请。申请是否获批，由香港入境事务处处长酌情决定。",
  },
  error: {
    erasedOn: "已于 {date} 删除。",
    reference: "编号：{id}",
    goHome: "返回首页",
    tryAgain: "重试",
    keptBody: "您输入的内容仍在这里。请在新标签页登录，再回到本页重新发送。文件需要重新选择。",
    signInNewTab: "在新标签页登录",
    sendAgain: "重新发送已输入的内容",
    offlineTitle: "没有网络连接",
    offlineBody: "您的设备已离线。您在上一页输入的内容已保留。请连接网络后重试。",
  },
  idle: {
    title: "您还在吗？",
    body: "{minutes, number} 分钟后您将自动退出登录。您输入的内容已经保存。",
    stay: "保持登录",
  },
} satisfies Messages<typeof en>;
