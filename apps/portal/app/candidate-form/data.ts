import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/data.ts";
import { stepHref } from "./steps.ts";

/** Her data as a file. By POST, because every export is recorded. */
export async function action({ context }: Route.ActionArgs) {
  const { fileName, json } = await portal(context).caller.candidateForm.exportData();
  return new Response(json, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(stepHref(params.caseId));
}
