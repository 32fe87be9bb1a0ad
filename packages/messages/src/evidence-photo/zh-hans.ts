import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  looking: "正在这部手机上检查照片",
  title: "{name} 可能看不清",
  doubt: {
    small: "照片太小。请靠近一些，让文件占满画面。",
    dark: "照片太暗。请在窗边或灯下拍，不要让影子落在文件上。",
    blurred: "照片好像模糊。请拿稳手机，点一下文字对焦后再拍。",
    cut: "文件好像超出了画面。请把四个角都拍进去。",
  },
  again: "不要这张，重拍",
  sendAnyway: "就发这张",
} satisfies Messages<typeof en>;
