import { useLocale, useT } from "@causeway/messages/react";
import type { Reason } from "./reason.ts";

/** What happened and what to do next, as one text: for a line beside a field, where an error page would be too much. */
export function useReasonText(): (reason: Reason) => string {
  const errors = useT("errors");
  const stop = useLocale() === "en" ? ". " : "。";
  return (reason) => `${errors(`${reason}.title`)}${stop}${errors(`${reason}.body`)}`;
}
