import { useT } from "@causeway/messages/react";

/** The name of a place on the checklist; the id itself for one that has no wording. */
export function useRequirementName() {
  const t = useT("requirement") as unknown as { has(key: string): boolean } & ((key: string) => string);
  return (requirement: string): string =>
    t.has(`name.${requirement}`) ? t(`name.${requirement}`) : requirement;
}
