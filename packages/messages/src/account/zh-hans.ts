import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "您的账户",
  person: {
    title: "个人资料",
    name: "姓名",
    nameHint: "同事和代理机构会看到这个姓名",
    email: "邮箱",
    locale: "邮件语言",
    phrase: "识别短语",
    phraseHint: "自定几个字。我们会在邮件中重复这句话，便于您辨别假冒邮件。",
    save: "保存",
    saved: "账户资料已保存。",
  },
  sessions: {
    title: "已登录的设备",
    lede: "如有不认识的，请终止。{minutes} 分钟没有使用便会自动退出。",
    caption: "已登录的设备",
    columns: { device: "浏览器", seen: "最近使用", since: "登录时间", address: "网络地址", actions: "更改" },
    current: "这个浏览器",
    unknown: "未知浏览器",
    end: "终止",
    endOf: "终止 {device} 的登录（最近使用：{seen}）",
    ended: "该次登录已终止。",
    endOthers: "终止其他所有登录",
    othersEnded: "其他登录已全部终止。",
  },
} satisfies Messages<typeof en>;
