/** The server answered and said no; `reason` is an error code that `messages` words. */
export class ProcedureRefused extends Error {
  override name = "ProcedureRefused";
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** The address of a procedure; it stands below the address that names the organisation or the case. */
export function procedureAddress(scope: string, procedure: string): string {
  return `${scope}/trpc/${procedure}`;
}

/**
 * Calls one mutation over HTTP while a page is open. Small on purpose: a candidate's phone loads this instead of a
 * client library. Throws `ProcedureRefused` when the server refuses, anything else when it cannot be reached.
 */
export async function callProcedure<Output>(address: string, input: unknown): Promise<Output> {
  const body = JSON.stringify({ json: input });
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    // Outlives the page; browsers refuse it for more than 64 kB, and a Chinese character takes three bytes.
    keepalive: body.length < 20_000,
  });
  if (response.status >= 500) throw new Error(`The server answered ${response.status}`);
  // Said by the layout before any procedure is reached.
  if (response.status === 401) throw new ProcedureRefused("session-expired");
  const answer = (await response.json()) as Envelope<Output>;
  if (answer.result) return answer.result.data.json;
  throw new ProcedureRefused(answer.error?.json?.data?.reason ?? "internal");
}

/** What tRPC puts around an answer, with its transformer's own wrapping. */
type Envelope<Output> = {
  result?: { data: { json: Output } };
  error?: { json?: { data?: { reason?: string } } };
};
