import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "你的帳戶",
  person: {
    title: "個人資料",
    name: "姓名",
    nameHint: "同事及代理機構會看到這個姓名",
    email: "電郵地址",
    locale: "電郵所用語言",
    phrase: "識別短句",
    phraseHint: "自訂幾個字。我們會在電郵中重複這句話，讓你辨認假冒的電郵。",
    save: "儲存",
    saved: "帳戶資料已儲存。",
  },
  sessions: {
    title: "登入中的裝置",
    lede: "如有不認得的，請終止。{minutes} 分鐘沒有使用便會自動登出。",
    caption: "登入中的裝置",
    columns: { device: "瀏覽器", seen: "最後使用", since: "登入時間", address: "網絡地址", actions: "更改" },
    current: "這個瀏覽器",
    unknown: "不明瀏覽器",
    end: "終止",
    endOf: "終止 {device} 的登入（最後使用：{seen}）",
    ended: "該次登入已終止。",
    endOthers: "終止其他所有登入",
    othersEnded: "其他登入已全部終止。",
  },
} satisfies Messages<typeof en>;
