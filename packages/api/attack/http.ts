import { Agent, request } from "node:http";

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  cookie?: string | undefined;
  body?: string | Buffer;
  /** Hangs up after so many milliseconds; the answer then has status 0. */
  abortAfterMs?: number;
  timeoutMs?: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A request as an attacker may write it: any header, and hanging up at will. Status 0: no answer came. */
export function ask(url: string, options: Ask = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const none = { status: 0, headers: {}, body: "" };
    const { method = "GET", cookie, body } = options;
    const headers = {
      ...(cookie && { cookie }),
      ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
      ...options.headers,
    };
    const outgoing = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => resolve(none));
      response.on("close", () =>
        resolve({
          status: response.complete ? (response.statusCode ?? 0) : 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    outgoing.on("error", () => resolve(none));
    const patience = setTimeout(
      () => outgoing.destroy(),
      options.abortAfterMs ?? options.timeoutMs ?? 30_000,
    );
    outgoing.on("close", () => clearTimeout(patience));
    outgoing.end(body);
  });
}

/** A form as the app's own page sends it. */
export function post(url: string, fields: Record<string, string>, options: Ask = {}): Promise<Answer> {
  return ask(url, {
    ...options,
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: new URL(url).origin,
      ...options.headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The address of a query over tRPC's HTTP; several names ask for a batch with an input each. */
export function queryUrl(origin: string, scope: string, names: string[], inputs: unknown[]): string {
  const wrapped = inputs.map((json) => ({ json }));
  const batch = names.length > 1;
  const input = encodeURIComponent(JSON.stringify(batch ? { ...wrapped } : wrapped[0]));
  return `${origin}${scope}/trpc/${names.join(",")}?${batch ? "batch=1&" : ""}input=${input}`;
}

/** The cookie of that name which an answer sets, as `name=value`. */
export function cookieFrom(answer: Answer, name: string): string | undefined {
  const set = [answer.headers["set-cookie"] ?? []].flat();
  return set.find((one) => one.startsWith(`${name}=`))?.split(";", 1)[0];
}
