import { type AdminCaller, createAdminCaller } from "@causeway/api/admin-router";
import { type RouterContextProvider, redirect } from "react-router";
import { apiContext, type Page, pageOf } from "./page.ts";
import { problemPage, withProblemPages } from "./problem.ts";
import type { Problem } from "./reason.ts";
import { confirmPath, type Retry, retryContext } from "./second-factor/retry.ts";

/** Everything a loader or action of the admin app needs: `const { caller, t } = admin(context);` */
export function admin(context: Readonly<RouterContextProvider>): Page & { caller: AdminCaller } {
  const api = apiContext(context);
  const caller = createAdminCaller(api);
  const onStepUp = (problem: Problem) => askForProof(context.get(retryContext), problem, caller);
  return { ...pageOf(context), caller: withProblemPages(caller, api.requestId, onStepUp) };
}

// A page is asked for again afterwards; a form is sent again by the very page that asks for the proof; a download has
// no page of its own, so it begins anew from where its button stood.
async function askForProof(retry: Retry | null, problem: Problem, caller: AdminCaller): Promise<never> {
  if (!retry || problem.kept) throw problemPage(problem, 403);
  if (retry.kept === null) throw redirect(confirmPath(retry.back), 303);
  if (retry.kept.length === 0) throw redirect(confirmPath(retry.from), 303);
  const { demo, demoCode } = await caller.secondFactor.pending();
  throw problemPage({ ...problem, kept: retry.kept, pending: { demo, demoCode } }, 403);
}
