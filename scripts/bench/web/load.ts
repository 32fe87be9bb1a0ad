import autocannon from "autocannon";

export interface Requested {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Asked in turn: address, the cookie of who asks. */
  requests: readonly { path: string; cookie?: string }[];
  host?: string;
}

export interface Figures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytes: number;
}

/** Ten connections ask for some seconds. Throws when anything but 2xx came back: a quick refusal is no speed. */
export async function load({ origin, requests, host }: Requested, seconds: number): Promise<Figures> {
  const result = await autocannon({
    url: origin,
    connections: 10,
    duration: seconds,
    requests: requests.map(({ path, cookie }) => ({
      method: "GET",
      path,
      headers: { ...(host ? { host } : {}), ...(cookie ? { cookie } : {}), "accept-encoding": "identity" },
    })),
  });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests were not answered well`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: Math.round(result.throughput.total / result.requests.total),
  };
}
