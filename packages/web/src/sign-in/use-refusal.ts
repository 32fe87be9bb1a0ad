import { useT } from "@causeway/messages/react";
import { useReasonText } from "../reason-text.ts";
import type { Refused } from "./steps.ts";

/** What a refused step says to the person, in her language; undefined when nothing was refused. */
export function useRefusal(refused: Refused | undefined): string | undefined {
  const t = useT("auth");
  const textOf = useReasonText();
  if (!refused) return undefined;
  if (refused.reason === "too-many-tries") {
    return t("tooMany", { minutes: Math.max(1, Math.ceil(refused.seconds / 60)) });
  }
  if (refused.reason === "sign-in-code-wrong") return t("code.wrong", { left: refused.left });
  return textOf(refused.reason);
}
