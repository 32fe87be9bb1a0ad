import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "登入",
  lede: "請輸入你的電郵地址。我們會寄出登入連結和驗證碼，不需要密碼。",
  adminLede: "只限代理機構職員。請輸入工作電郵地址，我們會寄出登入連結和驗證碼。",
  email: "電郵地址",
  emailHint: "收到邀請的地址，或登記時所用的地址",
  send: "寄送登入連結",
  registerQuestion: "尚未有帳戶？",
  register: "登記你的機構",
  code: {
    title: "請查看電郵",
    sent: "如果 <strong>{email}</strong> 可在此使用，我們剛剛寄出了登入連結和驗證碼，兩者均在 {minutes} 分鐘內有效。",
    byLink: "請在這個瀏覽器開啟連結。如果你在另一部裝置看電郵，可在這裏輸入驗證碼。",
    label: "電郵內的驗證碼",
    hint: "六個英文字母和數字，不分大小寫，空格不影響",
    submit: "登入",
    nothing: "過了幾分鐘仍未收到？請看看垃圾郵件，核對地址，或再寄一次。",
    again: "改用其他地址或再寄一次",
    wrong: "驗證碼不正確。{left, plural, =0 {這個驗證碼已失效，請索取新的。} other {還可以試 # 次。}}",
  },
  link: {
    title: "完成登入",
    ready: "你正以 <strong>{email}</strong> 的身份登入。",
    finish: "登入",
    otherTitle: "你是在另一個瀏覽器開始的",
    otherBody:
      "為防止他人冒用，登入須在開始的瀏覽器完成。如是你本人開始的，請在那裏輸入這個驗證碼，切勿告訴他人：",
    otherStart:
      "如不是你本人，關閉這一頁即可，沒有驗證碼便無法登入。如那個瀏覽器已無法使用，請在這裏重新開始。",
    again: "索取新的連結",
  },
  tooMany: "嘗試次數太多。請等 {minutes} 分鐘後再試。",
  signedOut: "你已登出。",
} satisfies Messages<typeof en>;
