import { useT } from "@causeway/messages/react";

/** What an audit entry records, in words: "member.invited" is looked up as `action.member-invited`. */
export function useActionWord() {
  const t = useT("audit") as unknown as { has(key: string): boolean } & ((key: string) => string);
  return (action: string): string => {
    const key = `action.${action.replaceAll(".", "-")}`;
    return t.has(key) ? t(key) : t("other");
  };
}
