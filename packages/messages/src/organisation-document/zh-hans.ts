import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "公司材料",
  lede: "公司自身的材料，存一次即可。在个案里点一下，副本就会放到需要的位置；以后在这里更换材料，个案中的副本不变。",
  readOnly: "您可以查看这些材料。负责人和经办人可以修改。",
  none: "还没有存放材料。",
  add: "添加材料",
  replaceLede: "原材料会保留在历史记录中；用过其副本的个案会提示有较新的一份。",
  file: "文件：{name}",
  save: "保存",
  saveNamed: "保存：{name}",
  kept: "已保存{name}。",
  removed: "材料已删除，个案中的副本保留。",
  full: "此处的材料数量已达上限，请先更换或删除一份。",
} satisfies Messages<typeof en>;
