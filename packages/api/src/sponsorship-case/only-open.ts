import { isFieldOpen, type OpenFields } from "@causeway/rules/change-request/open-fields";
import type { DraftChange } from "@causeway/rules/form/draft";
import { AppError } from "../errors.ts";

/** The change as it may be made now. Throws AppError "case-not-open" when nothing is open, or when a locked field was touched. */
export function onlyOpen(open: OpenFields, change: DraftChange): DraftChange {
  const fields = Object.keys(change.answers);
  if (open !== "all" && open.length === 0) throw new AppError("case-not-open");
  const locked = fields.filter((field) => !isFieldOpen(open, field));
  if (locked.length > 0) throw new AppError("case-not-open", { details: { fields: locked.join(", ") } });
  return change;
}
