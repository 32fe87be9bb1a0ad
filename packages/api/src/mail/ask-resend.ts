import type { EmailEventState } from "@causeway/db/email-message";
import type { Resend } from "resend";
import { type OutgoingMessage, TransportError, type Whereabouts } from "./transport.ts";

/**
 * What became of a message whose answer was lost more than a day ago. Resend has no look-up by idempotency key. With
 * the provider's id (a webhook brought it) the message is read directly; without it the list of what was sent since
 * the first attempt is walked, and those to the same address under the same subject are opened: each carries our key
 * as a tag. A key that may only send, or a list too long to walk, leaves it open: `cannot-tell`.
 */
export async function askResend(
  resend: Resend,
  message: OutgoingMessage,
  { providerId, since }: { providerId: string | null; since: Date },
  timeoutMs: number,
): Promise<Whereabouts> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await search(resend, message, { providerId, since }, signal);
  } catch (error) {
    if (error instanceof TransportError) throw error;
    throw new TransportError("timeout", { temporary: true });
  }
}

async function search(
  resend: Resend,
  message: OutgoingMessage,
  { providerId, since }: { providerId: string | null; since: Date },
  signal: AbortSignal,
): Promise<Whereabouts> {
  if (providerId) {
    const known = await read(resend, providerId, signal);
    if (known.found !== "not-taken") return known;
  }
  const from = since.getTime() - clockSkewMs;
  let after: string | undefined;
  for (let walked = 0; walked < mostPages; walked++) {
    const page = { limit: 100, ...(after !== undefined && { after }) };
    const { data, error } = await resend.emails.list(page, { signal });
    if (error) return refused(error);
    for (const sent of data.data) {
      if (Date.parse(sent.created_at) < from) return { found: "not-taken" };
      if (sent.subject !== message.subject || !sent.to.includes(message.to)) continue;
      const found = await read(resend, sent.id, signal, message.id);
      if (found.found !== "not-taken") return found;
    }
    after = data.data.at(-1)?.id;
    if (!data.has_more || after === undefined) return { found: "not-taken" };
  }
  return { found: "cannot-tell", why: "list-too-long" };
}

const clockSkewMs = 5 * 60_000;
const mostPages = 50;

/** One message by the provider's id; with an id of ours, only when it is that message. */
async function read(resend: Resend, id: string, signal: AbortSignal, ours?: string): Promise<Whereabouts> {
  const { data, error } = await resend.emails.get(id, { signal });
  if (error) return error.statusCode === 404 ? { found: "not-taken" } : refused(error);
  if (ours !== undefined && !data.tags?.some((tag) => tag.name === "message" && tag.value === ours)) {
    return { found: "not-taken" };
  }
  return { found: "taken", providerId: id, event: eventOf(data.last_event) };
}

function eventOf(lastEvent: string): EmailEventState {
  switch (lastEvent) {
    case "delivered":
    case "opened":
    case "clicked":
      return "delivered";
    case "bounced":
    case "complained":
    case "failed":
    case "suppressed":
      return lastEvent;
    default:
      return "sent";
  }
}

/** No leave to ask is an answer; trouble is not, and is tried again later. */
function refused({ statusCode, name }: { statusCode: number | null; name: string }): Whereabouts {
  if (statusCode === 401 || statusCode === 403) return { found: "cannot-tell", why: name };
  throw new TransportError(name, { temporary: true });
}
