import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "前往或執行",
  open: "指令",
  search: "個案編號、頁面或動作",
  hint: "輸入文字，用方向鍵選擇，按 Enter 確認。",
  none: "沒有符合的項目。請輸入個案編號，或想做的事。",
  found: "{count} 個選項",
  close: "關閉",
  group: { case: "個案", place: "前往", action: "此頁的動作" },
  help: {
    title: "鍵盤快捷鍵",
    palette: "指令：前往任何頁面、按編號找個案、執行此頁的動作",
    help: "顯示此清單",
    queue: "前往工作隊列",
    search: "跳到此清單的搜尋欄",
    next: "清單的下一宗個案",
    previous: "上一宗個案",
    openCase: "打開個案",
    andThen: "先按 <first></first>，再按 <second></second>",
    or: "或",
    single: "單鍵快捷鍵只在輸入欄以外有效。",
    on: "使用單鍵快捷鍵",
  },
} satisfies Messages<typeof en>;
