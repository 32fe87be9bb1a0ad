import { AsyncLocalStorage } from "node:async_hooks";

/** What the HTTP shell knows of a request before any page code runs. */
export interface RequestScope {
  /** Names the request in the log, in audit entries and on error pages; a person can read it out. */
  requestId: string;
  /** Allows this answer's own scripts under the content security policy. */
  nonce: string;
  ip: string;
  userAgent: string;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs the request's handling where `requestScope` finds its facts: no header can forge them. */
export function withRequestScope<T>(scope: RequestScope, run: () => T): T {
  return scopes.run(scope, run);
}

export function requestScope(): RequestScope {
  const scope = scopes.getStore();
  if (!scope) throw new Error("Outside a request");
  return scope;
}
