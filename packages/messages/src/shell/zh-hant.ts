import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  skipLink: "跳至主要內容",
  language: "語言",
  changeLanguage: "轉換語言",
  account: "你的帳戶",
  menu: "選單",
  mainNavigation: "主要導覽",
  signedInAs: "登入身分：{name}",
  signIn: "登入",
  signOut: "登出",
  changePlace: "轉換機構或表格",
  portal: {
    name: "Causeway",
    cases: "個案",
    company: "公司資料",
    documents: "公司文件",
    members: "成員",
    audit: "審計紀錄",
    myForms: "我的表格",
  },
  admin: {
    name: "Causeway 審核",
    queue: "工作隊列",
    figures: "統計",
    organisations: "機構",
    staff: "職員",
    mail: "郵件紀錄",
    retention: "保存與刪除",
    audit: "審計紀錄",
  },
  footer: {
    privacy: "你輸入的資料在傳送和存放時均已加密，每次開啟都會留下紀錄。",
    discretion: "Causeway 協助你準備申請。申請獲批與否，由入境事務處處長酌情決定。",
  },
  error: {
    erasedOn: "已於 {date} 刪除。",
    reference: "編號：{id}",
    goHome: "返回首頁",
    tryAgain: "再試一次",
    keptBody: "你輸入的內容仍在這裏。請在新分頁登入，再返回這一頁重新發送。檔案須重新選擇。",
    signInNewTab: "在新分頁登入",
    sendAgain: "重新發送已輸入的內容",
    offlineTitle: "沒有網絡連線",
    offlineBody: "你的裝置已離線。你在上一頁輸入的內容已保留。請連接網絡後再試。",
  },
  idle: {
    title: "你還在嗎？",
    body: "{minutes, number} 分鐘後你將會登出。你輸入的內容已經儲存。",
    stay: "保持登入",
  },
} satisfies Messages<typeof en>;
