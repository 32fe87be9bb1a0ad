import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  step: "第 {current} 步，共 {all} 步",
  minutesLeft: "尚需約 {minutes} 分鐘",
  allSections: "所有部分",
  forEmployer: "為 {organisation} 填寫",
  locked: "你已簽署。除非代理機構要求，否則不能更改。",
  previous: "上一頁",
  gap: "{from} 至 {to} 之間沒有紀錄。如當時在學或在職，請加入一項；確屬空檔則可保留。",
  numberKept: "已儲存為 {number}。如需更改才重新輸入。",
  asked: {
    licence: "此職位須持有香港牌照，故有此問。",
    licenceOpen: "僱主尚未說明此職位是否須持有香港牌照，故有此問。",
  },
  age: "截至 {date}：{age} 歲",
  grownChild: "子女須未婚並未滿 18 歲，才能以受養人身分同來；代理會再核對。",
} satisfies Messages<typeof en>;
