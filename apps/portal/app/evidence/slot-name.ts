import { useT } from "@causeway/messages/react";

/** Words a requirement; its names come from the rules' data in three languages. */
export function useSlotName(): (slot: { requirement: string }) => string {
  const t = useT("requirement") as unknown as { has(key: string): boolean } & ((key: string) => string);
  return ({ requirement }) => (t.has(`name.${requirement}`) ? t(`name.${requirement}`) : requirement);
}
