import { useWordOf } from "@causeway/messages/word-of";

/** The name of a place on the checklist; the id itself for one that has no wording. */
export function useRequirementName() {
  const wordOf = useWordOf("requirement");
  return (requirement: string): string => wordOf(`name.${requirement}`, requirement);
}
