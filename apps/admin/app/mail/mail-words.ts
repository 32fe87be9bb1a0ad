import { useT } from "@causeway/messages/react";

/** What the provider answered, or why we did not ask it, in words with the code; another code is shown as it came. */
export function useMailAnswer() {
  const t = useT("mail");
  return (code: string): string => t(`answer.${known.find((one) => one === code) ?? "other"}`, { code });
}

export const mailTones = {
  queued: "neutral",
  sending: "active",
  sent: "active",
  delivered: "good",
  bounced: "bad",
  complained: "bad",
  failed: "bad",
  suppressed: "attention",
  held: "neutral",
  muted: "quiet",
  "taken-back": "quiet",
  digested: "quiet",
} as const;

const known = [
  "address-bounce",
  "address-complaint",
  "address-provider",
  "bounce-permanent",
  "bounce-transient",
  "cannot-render",
  "too-late",
  "timeout",
] as const;
