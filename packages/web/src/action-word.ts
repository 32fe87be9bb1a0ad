import { useT } from "@causeway/messages/react";
import { useWordOf } from "@causeway/messages/word-of";

/** What an audit entry records, in words: "member.invited" is looked up as `action.member-invited`. */
export function useActionWord() {
  const t = useT("audit");
  const wordOf = useWordOf("audit");
  return (action: string): string => wordOf(`action.${action.replaceAll(".", "-")}`, t("other"));
}
