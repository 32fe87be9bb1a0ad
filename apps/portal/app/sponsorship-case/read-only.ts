import { isFieldOpen, type OpenFields } from "@causeway/rules/change-request/open-fields";

/** What a form may not change: nothing, everything, or all but the pinned fields. */
export function readOnlyFrom(data: {
  openFields: OpenFields;
  mayEdit: boolean;
}): boolean | ((field: string) => boolean) {
  const { openFields, mayEdit } = data;
  if (!mayEdit || (openFields !== "all" && openFields.length === 0)) return true;
  if (openFields === "all") return false;
  return (field) => !isFieldOpen(openFields, field);
}
