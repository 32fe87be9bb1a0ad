import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "公司文件",
  lede: "公司本身的文件，存放一次即可。在個案中按一下，副本便會放入所需位置；日後在此更換文件，個案內的副本不會改變。",
  readOnly: "你可以查看這些文件。負責人和經辦人可作更改。",
  none: "尚未存放文件。",
  add: "加入文件",
  replaceLede: "原有文件會保留在記錄中；已採用其副本的個案會提示有較新的一份。",
  file: "檔案：{name}",
  save: "存放",
  saveNamed: "存放：{name}",
  kept: "已存放{name}。",
  removed: "文件已移除，個案內的副本保留。",
  full: "此處的文件數目已達上限，請先更換或移除一份。",
} satisfies Messages<typeof en>;
