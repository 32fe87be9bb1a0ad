import { erasurePlan, type Fate } from "@causeway/db/erasure-plan";

/** What becomes of each table when a whole case is erased, for the page that shows the plan. */
export function showErasurePlan() {
  return Object.entries(erasurePlan).map(([table, fate]) => ({ table, ...told(fate) }));
}

function told(fate: Fate) {
  switch (fate.fate) {
    case "empty":
      return { fate: fate.fate, columns: Object.keys(fate.set) };
    case "keep":
      return { fate: fate.fate, why: fate.why };
    case "own-step":
      return { fate: fate.fate, step: fate.step as "key" | "account" | "case" };
    case "delete":
      return { fate: fate.fate };
  }
}
