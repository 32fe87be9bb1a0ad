import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "前往或执行",
  open: "命令",
  search: "个案编号、页面或操作",
  hint: "输入文字，用方向键选择，按 Enter 确认。",
  none: "没有符合的项目。请输入个案编号，或想做的事。",
  found: "{count} 个选项",
  close: "关闭",
  group: { case: "个案", place: "前往", action: "本页操作" },
  help: {
    title: "键盘快捷键",
    palette: "命令：前往任何页面、按编号找个案、执行本页操作",
    help: "显示此列表",
    queue: "前往工作队列",
    search: "跳到此列表的搜索框",
    next: "列表中的下一个个案",
    previous: "上一个个案",
    openCase: "打开个案",
    andThen: "先按 <first></first>，再按 <second></second>",
    or: "或",
    single: "单键快捷键只在输入框之外有效。",
    on: "使用单键快捷键",
  },
} satisfies Messages<typeof en>;
