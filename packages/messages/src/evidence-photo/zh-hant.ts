import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  looking: "正在這部裝置上檢查照片",
  title: "{name} 可能看不清楚",
  doubt: {
    small: "照片太小。請靠近一點，讓文件佔滿畫面。",
    dark: "照片太暗。請在窗邊或燈下拍攝，不要讓影子落在文件上。",
    blurred: "照片似乎模糊。請拿穩手機，輕觸文字對焦後再拍。",
    cut: "文件似乎超出畫面。請把四個角都拍進去。",
  },
  again: "不要這張，重新拍",
  sendAnyway: "照樣送出",
} satisfies Messages<typeof en>;
