/** Why a message was not sent, with what had been typed. */
export type MessageFault = { fault: "empty" | "too-long" | "unconfirmed" | "closed"; body: string };

/** What is wrong with a message before it is sent; null when nothing is. */
export function faultOf(body: string, most: number): MessageFault | null {
  if (body === "") return { fault: "empty", body };
  return body.length > most ? { fault: "too-long", body } : null;
}
