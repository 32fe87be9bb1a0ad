import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  step: "第 {current} 步，共 {all} 步",
  minutesLeft: "还需约 {minutes} 分钟",
  allSections: "所有部分",
  forEmployer: "为 {organisation} 填写",
  locked: "您已签署。除非代理机构要求，否则不能更改。",
  previous: "上一页",
  gap: "{from} 至 {to} 之间没有记录。如当时在学或在职，请添加一项；确属空档则可保留。",
  numberKept: "已保存为 {number}。如需更改才重新输入。",
  asked: {
    licence: "此职位须持有香港执照，故有此问。",
    licenceOpen: "雇主尚未说明此职位是否须持有香港执照，故有此问。",
  },
  age: "截至 {date}：{age} 岁",
  grownChild: "子女须未婚且未满 18 岁，才能以受养人身份同来；代理机构会再核对。",
} satisfies Messages<typeof en>;
