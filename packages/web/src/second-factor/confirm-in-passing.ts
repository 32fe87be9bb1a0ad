import type { MiddlewareFunction, RouterContextProvider } from "react-router";
import { admin } from "../admin.ts";
import { isUnsafe } from "../http/same-origin.ts";
import { apiContext } from "../page.ts";
import { attempt, problemPage } from "../problem.ts";
import { fieldsOf } from "../require-sign-in.ts";
import { proofFields, retryContext } from "./retry.ts";

/**
 * Middleware of the staff's pages. It remembers what a request wanted; and a form that comes with a proof of identity
 * beside its own fields gives the proof first and then goes its way, so that it is sent once and typed once.
 */
export const confirmInPassing: MiddlewareFunction<Response> = async ({ request, url, context }) => {
  const back = url.pathname + url.search;
  const from = pathOf(request.headers.get("referer"), request.url) ?? "/";
  if (!isUnsafe(request.method)) {
    context.set(retryContext, { back, from, kept: null });
    return;
  }
  const fields = await fieldsOf(request);
  const own: readonly string[] = Object.values(proofFields);
  const kept = fields.filter(([name]) => !own.includes(name));
  context.set(retryContext, { back, from, kept });
  const refused = await prove(context, Object.fromEntries(fields.filter(([name]) => own.includes(name))));
  if (!refused) return;
  const { requestId } = apiContext(context);
  const { demo, demoCode } = await admin(context).caller.secondFactor.pending();
  const pending = { demo, demoCode };
  throw problemPage({ reason: "step-up-required", kept, requestId, refused, pending }, 403);
};

/** Gives the proof that a form carries; the refusal, or nothing when it was right or none was given. */
export async function prove(
  context: Readonly<RouterContextProvider>,
  fields: Readonly<Record<string, string>>,
) {
  const { secondFactor } = admin(context).caller;
  const code = fields[proofFields.code];
  const response = fields[proofFields.response];
  if (!code && !response) return null;
  const given = await attempt(
    response ? secondFactor.passByPasskey({ response }) : secondFactor.passByCode({ code: code ?? "" }),
    "second-factor-wrong",
    "second-factor-used",
    "passkey-refused",
    "too-many-tries",
  );
  if (given.ok) return null;
  return { reason: given.reason, seconds: Number(given.details.seconds ?? 0) };
}

/** A page of ours that the request came from; anything else is nowhere. */
function pathOf(referer: string | null, here: string): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  const url = new URL(referer);
  return url.host === new URL(here).host ? url.pathname + url.search : null;
}
