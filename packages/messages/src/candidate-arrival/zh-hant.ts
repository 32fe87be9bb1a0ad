import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  invitation: {
    title: "{organisation} 邀請你填寫表格",
    text: "此表格屬「輸入內地人才計劃」下的來港工作申請：{title}。",
    for: "致 {name}（{email}）",
    accept: "打開我的表格",
    expires: "此邀請有效至 {date}。",
    need: "約需半小時，並請備妥身份證、旅行證件（如有）及學歷證書。可隨時暫停，之後再繼續。",
  },
  arrival: {
    secondLanguage: "以其他語言閱讀",
    notYou: "你正以另一電郵地址登入。請先登出，再打開連結。",
    askAgain: "給我發新連結",
    askAgainLede: "新連結會送到受邀電郵 {email}。",
    sent: "新連結已送往受邀電郵，請查看我們最新的電郵。",
    signIn: "給我發登入電郵",
    signInLede: "你以前已打開過此邀請。我們會把登入電郵送到 {email}，可在任何裝置登入。",
    newer: "另有一份較新的邀請",
    newerBody: "較新的電郵內有可用的連結。我們可以再發一次給你。",
    toForm: "前往我的表格",
    invalid: "請從電郵複製完整連結，或改為輸入邀請碼。",
    useCode: "我有邀請碼",
    privacy: "打開本頁不會改變任何內容。按下按鈕後表格才會打開。",
    notMine: "這不是給我的",
    notMineLede: "我們會立即撤銷邀請並通知僱主。僱主確認前，不會向其他地址發送任何內容。",
    rightEmail: "正確的電郵地址（如你知道）",
    notMineSend: "退回邀請",
    notMineDone: "謝謝。邀請已撤銷，僱主已獲通知。",
    askEmployer: "如不清楚原因，請向僱主查詢。",
  },
} satisfies Messages<typeof en>;
