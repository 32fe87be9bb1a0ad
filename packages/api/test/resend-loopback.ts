import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { z } from "zod";

export type Behaviour =
  | "ok"
  | "drop-before"
  | "drop-after"
  | "hang"
  | { status: number; retryAfter?: string };

export type TakenMail = {
  id: string;
  key: string;
  to: string;
  subject: string;
  tags: Record<string, string>;
};

const keyMemoryMs = 24 * 3_600_000;

/**
 * Resend's documented `POST /emails`, `GET /emails` and `GET /emails/:id` on the loopback: keys, idempotency for 24
 * hours, limits, and the faults of a bad day.
 */
export async function resendLoopback(apiKey: string) {
  const answers = new Map<string, { body: string; id: string; at: number }>();
  const sentAt = new Map<string, number>();
  const accepted: TakenMail[] = [];
  const attempts: { key: string; at: number }[] = [];
  const plan: Behaviour[] = [];
  let questions = 0;
  const state = {
    always: "ok" as Behaviour,
    /** Chooses what each call meets, instead of `always`. */
    choose: null as (() => Behaviour) | null,
    onAccepted: async (_mail: TakenMail) => {},
    now: () => Date.now(),
    /** How an instant of `now` is written in answers: in the asker's time, where his clock is another. */
    written: (at: number) => new Date(at),
    /** What is said of every message that is asked after. */
    lastEvent: "sent",
    mayRead: true,
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(request);
    if (request.method === "GET") {
      questions += 1;
      return answerQuestion(request, response);
    }
    const key = String(request.headers["idempotency-key"] ?? "");
    attempts.push({ key, at: Date.now() });
    const behaviour = plan.shift() ?? state.choose?.() ?? state.always;
    if (behaviour === "hang") return;
    if (behaviour === "drop-before") return request.socket.destroy();
    if (typeof behaviour === "object") return refuse(response, behaviour);
    const before = accepted.length;
    const taken = take(request, key, body);
    const mail = accepted[before];
    // Between taking a message and saying so: the moment at which a crash is worst.
    if (mail) await state.onAccepted(mail);
    if (behaviour === "drop-after") return request.socket.destroy();
    say(response, taken.status, taken.answer);
  }

  function take(request: IncomingMessage, key: string, body: string) {
    if (request.method !== "POST" || request.url !== "/emails") return problem(404, "not_found");
    if (request.headers.authorization !== `Bearer ${apiKey}`) return problem(401, "missing_api_key");
    const mail = mailSchema.safeParse(JSON.parse(body)).data;
    if (!mail) return problem(422, "validation_error");
    if (key.length < 1 || key.length > 256) return problem(400, "invalid_idempotency_key");
    const remembered = answers.get(key);
    const known = remembered && state.now() - remembered.at < keyMemoryMs ? remembered : undefined;
    if (known && known.body !== body) return problem(409, "invalid_idempotent_request");
    const id = known?.id ?? randomUUID();
    if (!known) {
      answers.set(key, { body, id, at: state.now() });
      sentAt.set(id, state.now());
      const tags = Object.fromEntries((mail.tags ?? []).map(({ name, value }) => [name, value]));
      accepted.push({ id, key, to: [mail.to].flat().join(), subject: mail.subject, tags });
    }
    return { status: 200, answer: { id } };
  }

  function answerQuestion(request: IncomingMessage, response: ServerResponse) {
    if (state.always === "hang") return;
    if (typeof state.always === "object") return refuse(response, state.always);
    if (state.always !== "ok") return request.socket.destroy();
    if (!state.mayRead) {
      const { status, answer } = problem(401, "restricted_api_key");
      return say(response, status, answer);
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://loopback");
    const id = /^\/emails\/(.+)$/.exec(pathname)?.[1];
    if (id === undefined) return say(response, 200, page(searchParams));
    const found = accepted.find((mail) => mail.id === id);
    if (!found) return say(response, 404, problem(404, "not_found").answer);
    const tags = Object.entries(found.tags).map(([name, value]) => ({ name, value }));
    say(response, 200, { object: "email", ...listed(found), html: null, text: null, tags });
  }

  /** Newest first, as Resend lists them. */
  function page(query: URLSearchParams) {
    const newest = accepted.toReversed();
    const from = newest.findIndex((mail) => mail.id === query.get("after")) + 1;
    const limit = Number(query.get("limit") ?? 20);
    const data = newest.slice(from, from + limit).map(listed);
    return { object: "list", has_more: from + limit < newest.length, data };
  }

  function listed({ id, to, subject }: TakenMail) {
    const created_at = state.written(sentAt.get(id) ?? 0).toISOString();
    return { id, to: to.split(","), subject, created_at, last_event: state.lastEvent };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    attempts,
    /** How often it was asked what became of messages. */
    questions: () => questions,
    /** What the next calls meet, one each; afterwards `state.always`. */
    plan,
    state,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A webhook as Resend sends it: signed over the bytes, with the headers' names of Svix. */
export function signedWebhook(
  secret: string,
  event: object,
  options: { id?: string; at?: Date; body?: string } = {},
) {
  const { id = `msg_${randomUUID()}`, at = new Date() } = options;
  const body = JSON.stringify(event);
  const headers = {
    "svix-id": id,
    "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
    "svix-signature": new Webhook(secret).sign(id, at, body),
    "content-type": "application/json",
  };
  return new Request("http://portal.localhost/webhooks/resend", {
    method: "POST",
    headers,
    body: options.body ?? body,
  });
}

const mailSchema = z.object({
  from: z.string().includes("@"),
  to: z.union([z.email(), z.array(z.email()).min(1).max(50)]),
  subject: z.string().min(1),
  html: z.string().min(1),
  text: z.string().min(1),
  tags: z
    .array(z.object({ name: z.string().regex(/^[\w-]{1,256}$/), value: z.string().regex(/^[\w-]{1,256}$/) }))
    .optional(),
});

function refuse(response: ServerResponse, { status, retryAfter }: { status: number; retryAfter?: string }) {
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  const { answer } = problem(status, status === 429 ? "rate_limit_exceeded" : "internal_server_error");
  say(response, status, answer);
}

function problem(statusCode: number, name: string) {
  return { status: statusCode, answer: { statusCode, name, message: name } };
}

function say(response: ServerResponse, status: number, answer: object) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
