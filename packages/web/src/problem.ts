import { type ErrorDetails, toAppError } from "@causeway/api/errors";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { data } from "react-router";
import type { Problem, Reason } from "./reason.ts";

/** An expected failure on its way to an error page: React Router renders it with its status and its data. */
export function problemPage(problem: Problem, status: number) {
  return data(problem, { status });
}

type ProblemPage = ReturnType<typeof problemPage>;

/**
 * The same caller, whose refusals are thrown as pages can show them. React Router hides ordinary errors of
 * loaders from the reader behind status 500; these carry their reason, status and reference instead.
 */
export function withProblemPages<Caller extends object>(
  caller: Caller,
  requestId: string,
  onStepUp?: (problem: Problem) => Promise<never>,
): Caller {
  return new Proxy(caller, {
    get(target, key) {
      const value = key === "then" ? undefined : Reflect.get(target, key);
      const goesOn = typeof value === "function" || (typeof value === "object" && value !== null);
      return goesOn ? withProblemPages(value, requestId, onStepUp) : value;
    },
    async apply(target, self, args) {
      try {
        return await Reflect.apply(target as unknown as (...args: unknown[]) => unknown, self, args);
      } catch (error) {
        const page = toProblemPage(error, requestId);
        if (onStepUp && page.data.reason === "step-up-required") await onStepUp(page.data);
        throw page;
      }
    },
  });
}

/** A value, or the reason among the expected ones why there is none. */
export type Attempt<Value> =
  | { ok: true; value: Value }
  | { ok: false; reason: Reason; details: ErrorDetails };

/**
 * Awaits a call of which the page itself can explain the named refusals, beside the field or in a summary;
 * every other failure goes on to the error page.
 */
export async function attempt<Value>(
  call: Promise<Value>,
  ...explained: readonly Reason[]
): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (!isProblemPage(error) || !explained.includes(error.data.reason)) throw error;
    return { ok: false, reason: error.data.reason, details: error.data.details ?? {} };
  }
}

function toProblemPage(error: unknown, requestId: string): ProblemPage {
  const failure = toAppError(error);
  const problem = { reason: failure.reason, details: failure.details, requestId };
  return problemPage(problem, getHTTPStatusCodeFromError(failure));
}

/** Whether this is a refusal that a page can show. */
export function isProblemPage(error: unknown): error is ProblemPage {
  return typeof error === "object" && error !== null && "data" in error && "init" in error;
}
