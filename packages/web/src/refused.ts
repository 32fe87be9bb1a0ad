import { useT } from "@causeway/messages/react";
import { data } from "react-router";
import type { Reason } from "./reason.ts";
import { useReasonText } from "./reason-text.ts";

/** Why a short form was not taken, and what had been typed into it. */
export interface Refused {
  reason: Reason;
  values: Readonly<Record<string, string>>;
  /** Seconds until the next try, for "too-many-tries". */
  seconds?: number;
}

type Failure = { reason: Reason; details: Readonly<Record<string, string | number>> };

/** The answer to a form that was refused: the page again, with status 400. */
export function refusedForm(failure: Failure, form: FormData) {
  const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const refused: Refused = { reason: failure.reason, values: Object.fromEntries(typed) };
  const { seconds } = failure.details;
  return data(typeof seconds === "number" ? { ...refused, seconds } : refused, { status: 400 });
}

/** Title and advice of a refusal in the reader's language; undefined when nothing was refused. */
export function useRefusedText(refused: Refused | undefined): string | undefined {
  const textOf = useReasonText();
  const auth = useT("auth");
  if (!refused) return undefined;
  if (refused.reason === "too-many-tries") {
    return auth("tooMany", { minutes: Math.max(1, Math.ceil((refused.seconds ?? 60) / 60)) });
  }
  return textOf(refused.reason);
}
