import type { OutgoingMessage } from "./transport.ts";

/**
 * RFC 2369 and RFC 8058: where a mail client itself refuses the next message of this kind, by one POST. Only on messages
 * that may be refused; elsewhere the button would promise what is not kept.
 */
export function unsubscribeHeaders({
  unsubscribe,
}: Pick<OutgoingMessage, "unsubscribe">): Record<string, string> {
  if (!unsubscribe) return {};
  return { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
