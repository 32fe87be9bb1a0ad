const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  observe(method: string, status: number, seconds: number): void;
  render(): string;
}

/** Counts and durations in Prometheus' text format. Labels hold no path: a stranger could invent thousands. */
export function makeMetrics(app: string): Metrics {
  const requests = new Map<string, number>();
  const buckets = bounds.map(() => 0);
  let sum = 0;
  let count = 0;
  return {
    observe(method, status, seconds) {
      const known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].includes(method);
      const labels = `app="${app}",method="${known ? method : "OTHER"}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      bounds.forEach((bound, index) => {
        if (seconds <= bound) buckets[index] = (buckets[index] ?? 0) + 1;
      });
      sum += seconds;
      count += 1;
    },
    render() {
      const memory = process.memoryUsage();
      return [
        "# TYPE http_requests_total counter",
        ...[...requests].map(([labels, value]) => `http_requests_total{${labels}} ${value}`),
        "# TYPE http_request_duration_seconds histogram",
        ...bounds.map(
          (bound, index) =>
            `http_request_duration_seconds_bucket{app="${app}",le="${bound}"} ${buckets[index]}`,
        ),
        `http_request_duration_seconds_bucket{app="${app}",le="+Inf"} ${count}`,
        `http_request_duration_seconds_sum{app="${app}"} ${sum}`,
        `http_request_duration_seconds_count{app="${app}"} ${count}`,
        "# TYPE process_resident_memory_bytes gauge",
        `process_resident_memory_bytes{app="${app}"} ${memory.rss}`,
        "# TYPE process_uptime_seconds gauge",
        `process_uptime_seconds{app="${app}"} ${process.uptime()}`,
        "",
      ].join("\n");
    },
  };
}
