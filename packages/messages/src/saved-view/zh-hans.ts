import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  label: "视图",
  manage: "您的视图",
  save: "保存此视图",
  saveLede: "以自定名称保存当前的筛选和排序，只有您能看到。",
  name: "视图名称",
  nameNeeded: "请为视图命名",
  opensFirst: "以后打开列表时先显示此视图",
  saveButton: "保存视图",
  saved: "已保存“{name}”",
  makeDefault: "设为首先显示",
  makeDefaultOf: "设为首先显示：{name}",
  isDefault: "首先显示",
  clearDefault: "不再首先显示",
  clearDefaultOf: "不再首先显示：{name}",
  defaultChanged: "列表会按您的选择打开",
  remove: "删除",
  removeOf: "删除：{name}",
  removed: "视图已删除",
  none: "还没有保存任何视图。",
} satisfies Messages<typeof en>;
