import { useWordOf } from "@causeway/messages/word-of";

/** Words a requirement; its names come from the rules' data in three languages. */
export function useSlotName(): (slot: { requirement: string }) => string {
  const wordOf = useWordOf("requirement");
  return ({ requirement }) => wordOf(`name.${requirement}`, requirement);
}
