import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

const tracer = trace.getTracer("causeway");

/**
 * Sends traces to an OpenTelemetry collector, if one is configured; nothing of the SDK is loaded otherwise. Returns what
 * sends the rest and stops.
 */
export async function startTracing(
  service: string,
  endpoint: string | undefined,
): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {};
  const [
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    { AsyncLocalStorageContextManager },
    resources,
  ] = await Promise.all([
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/context-async-hooks"),
    import("@opentelemetry/resources"),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new TracerProvider({
    resource: resources.resourceFromAttributes({ "service.name": `causeway-${service}` }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}

export type Attributes = Record<string, string | number>;

/** Runs `work` as one span. Names and attributes are codes and ids: nothing personal. Free of cost without a collector. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A request's span, for a server that learns the end by an event. `run` gives the spans below it their parent. */
export function requestSpan(name: string): { run<T>(work: () => T): T; end(status: number): void } {
  // What a client says about a trace is not followed: it could join strangers' traces.
  const span: Span = tracer.startSpan(name, { kind: SpanKind.SERVER, root: true });
  const own = trace.setSpan(context.active(), span);
  return {
    run: (work) => context.with(own, work),
    end(status) {
      span.setAttribute("http.response.status_code", status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** A span that is already over: a statement, told after its answer. */
export function pastSpan(name: string, startedAt: number, ms: number, attributes: Attributes): void {
  tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: startedAt, attributes }).end(startedAt + ms);
}
