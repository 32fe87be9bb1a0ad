import { type MiddlewareFunction, redirect } from "react-router";
import { stateContext } from "./context.ts";
import { isUnsafe } from "./http/same-origin.ts";
import { problemPage } from "./problem.ts";
import { secondFactorPath } from "./second-factor/retry.ts";

/**
 * Middleware of every layout behind the sign-in. It redirects kindly; the procedures protect. Who is signed
 * out while typing loses nothing: the page that says so carries the form and sends it again afterwards.
 */
export const requireSignIn: MiddlewareFunction<Response> = async ({ request, url, context }) => {
  const state = context.get(stateContext);
  if (state && state.context.actor.kind !== "anonymous") return;
  const requestId = state?.context.requestId ?? "";
  if (isUnsafe(request.method)) {
    throw problemPage({ reason: "session-expired", requestId, kept: await fieldsOf(request) }, 401);
  }
  // Her mail is read already; the address she wanted waits behind the second factor.
  const pending = state?.session && state.context.app === "admin" && state.session.staffRoles.length > 0;
  // The address of the page, also when its data alone was asked for.
  throw redirect(pending ? secondFactorPath(url.pathname + url.search) : signInPath(url.href), {
    headers: state?.answerHeaders ?? {},
  });
};

/** The sign-in page that leads back to an address. */
export function signInPath(url: string): string {
  const { pathname, search } = new URL(url);
  const back = pathname + search;
  return back === "/" ? "/sign-in" : `/sign-in?return_to=${encodeURIComponent(back)}`;
}

const mostKept = 1024 * 1024;

/** The text fields of a form; none of a body that is no form or that is too large to carry along. */
export async function fieldsOf(request: Request): Promise<[string, string][]> {
  const length = Number(request.headers.get("content-length") ?? mostKept + 1);
  const type = request.headers.get("content-type") ?? "";
  if (length > mostKept || !/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type))
    return [];
  const form = await request.clone().formData();
  return [...form]
    .flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []))
    .map(([name, value]) => [name, value]);
}
