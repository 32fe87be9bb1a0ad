import type { Database } from "@causeway/db/client";
import { databaseFigures } from "@causeway/db/figures";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/**
 * What this process tells Prometheus. Labels come from tables of our own, never from a request: a stranger could invent
 * thousands.
 */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });
const registers = [registry];

export const metricsType = registry.contentType;

/** Everything in Prometheus' text format. */
export function renderMetrics(): Promise<string> {
  return registry.metrics();
}

const requests = new Counter({
  name: "http_requests_total",
  help: "Requests answered; 499 is one whose client went away.",
  labelNames: ["app", "method", "status"],
  registers,
});
const requestSeconds = new Histogram({
  name: "http_request_duration_seconds",
  help: "From the first byte of a request to the last of its answer.",
  labelNames: ["app"],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});
const knownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export function observeRequest(app: string, method: string, status: number, seconds: number): void {
  requests.inc({ app, method: knownMethods.includes(method) ? method : "OTHER", status });
  requestSeconds.observe({ app }, seconds);
}

const procedures = new Counter({
  name: "causeway_procedures_total",
  help: "Procedures by outcome: ok, or the code of the refusal; internal is a fault of ours.",
  labelNames: ["app", "procedure", "outcome"],
  registers,
});
const procedureSeconds = new Histogram({
  name: "causeway_procedure_duration_seconds",
  help: "Time within a procedure, its transaction included.",
  labelNames: ["app", "procedure"],
  buckets: [0.01, 0.05, 0.25, 1, 5],
  registers,
});

export function observeProcedure(app: string, procedure: string, outcome: string, seconds: number): void {
  procedures.inc({ app, procedure, outcome });
  procedureSeconds.observe({ app, procedure }, seconds);
}

const slow = new Counter({
  name: "causeway_slow_total",
  help: "What took longer than a second and is in the log: queries and procedures.",
  labelNames: ["app", "what"],
  registers,
});

export function observeSlow(app: string, what: "query" | "procedure"): void {
  slow.inc({ app, what });
}

const databases = new Map<string, Database>();

/** Pool and refusals of this database are told from now on under the app's name. */
export function watchDatabase(app: string, database: Database): void {
  databases.set(app, database);
}

new Gauge({
  name: "causeway_db_connections",
  help: "The pool: connections used and idle, requests waiting for one, and the most it may open.",
  labelNames: ["app", "state"],
  registers,
  collect() {
    for (const [app, database] of databases) {
      const { pool } = databaseFigures(database);
      for (const [state, count] of Object.entries(pool)) this.set({ app, state }, count);
    }
  },
});

new Counter({
  name: "causeway_db_refusals_total",
  help: "What the database refused: policy (row-level security or a grant), actor-refused, request-forged, rule-broken, audit-immutable.",
  labelNames: ["app", "reason"],
  registers,
  collect() {
    this.reset();
    for (const [app, database] of databases) {
      for (const [reason, count] of databaseFigures(database).refusals) this.inc({ app, reason }, count);
    }
  },
});
