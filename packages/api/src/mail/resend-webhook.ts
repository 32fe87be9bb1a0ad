import type { Database } from "@causeway/db/client";
import { keepProviderWebhook } from "@causeway/db/provider-webhook";
import { withActor } from "@causeway/db/with-actor";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import type { Logger } from "../log.ts";

export type WebhookServices = {
  db: Database;
  env: { RESEND_WEBHOOK_SECRET?: string | undefined };
  log: Logger;
  now(): Date;
};

const mostBytes = 256 * 1024;

/**
 * POST /webhooks/resend. Verifies the signature over the bytes as they came (a payload parsed and written again is
 * another payload), keeps the event under the provider's id and answers at once; the worker acts on it. An event
 * that comes twice is kept once. Answers 204; 400 for anything that was not signed for us within five minutes.
 */
export async function handleResendWebhook(request: Request, services: WebhookServices): Promise<Response> {
  const secret = services.env.RESEND_WEBHOOK_SECRET;
  if (request.method !== "POST" || !secret) return new Response(null, { status: 404 });
  const raw = await readAtMost(request, mostBytes);
  if (raw === null) return new Response(null, { status: 413 });

  const id = request.headers.get("svix-id") ?? request.headers.get("webhook-id") ?? "";
  try {
    verify(secret, raw, request.headers);
  } catch {
    services.log.warn("webhook with a wrong signature");
    return new Response(null, { status: 400 });
  }
  const event = readEvent(raw);
  // Signed, but not about the life of a message (a domain, a contact): nothing to keep.
  if (!event) return new Response(null, { status: 204 });
  const { type: kind, payload } = event;
  await withActor(services.db, { kind: "anonymous" }, (tx) =>
    keepProviderWebhook(tx, { id: `resend:${id}`, kind, payload, receivedAt: services.now() }),
  );
  return new Response(null, { status: 204 });
}

// Resend signs by the Standard Webhooks scheme but names the headers as Svix does.
function verify(secret: string, raw: string, headers: Headers): void {
  const named = (name: string) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? "";
  new Webhook(secret).verify(
    raw,
    {
      "webhook-id": named("id"),
      "webhook-timestamp": named("timestamp"),
      "webhook-signature": named("signature"),
    },
    { jsonParse: false },
  );
}

const eventSchema = z.object({
  type: z.string().startsWith("email."),
  created_at: z.string(),
  data: z.looseObject({
    email_id: z.string(),
    tags: z.record(z.string(), z.string()).optional().catch(undefined),
    bounce: z.looseObject({ type: z.string().optional() }).optional().catch(undefined),
  }),
});

/** What we keep of an event: ids and codes. The address and the subject stay where they are. */
export type MailEvent = {
  providerId: string;
  organisationId: string | null;
  messageId: string | null;
  at: string;
  bounceType: string | null;
};

function readEvent(raw: string): { type: string; payload: MailEvent } | null {
  const parsed = eventSchema.safeParse(parseJson(raw));
  if (!parsed.success) return null;
  const { type, created_at: at, data } = parsed.data;
  const payload = {
    providerId: data.email_id,
    organisationId: uuidOrNull(data.tags?.organisation),
    messageId: uuidOrNull(data.tags?.message),
    at,
    bounceType: data.bounce?.type ?? null,
  };
  return { type, payload };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function uuidOrNull(value: string | undefined): string | null {
  return z.guid().safeParse(value).data ?? null;
}

async function readAtMost(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
