import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  label: "檢視",
  manage: "你的檢視",
  save: "保存此檢視",
  saveLede: "以自訂名稱保存現時的篩選及排序，只有你看得見。",
  name: "檢視名稱",
  nameNeeded: "請為檢視命名",
  opensFirst: "日後打開清單時先顯示此檢視",
  saveButton: "保存檢視",
  saved: "已保存「{name}」",
  makeDefault: "設為首先顯示",
  makeDefaultOf: "設為首先顯示：{name}",
  isDefault: "首先顯示",
  clearDefault: "不再首先顯示",
  clearDefaultOf: "不再首先顯示：{name}",
  defaultChanged: "清單會按你的選擇打開",
  remove: "刪除",
  removeOf: "刪除：{name}",
  removed: "檢視已刪除",
  none: "尚未保存任何檢視。",
} satisfies Messages<typeof en>;
