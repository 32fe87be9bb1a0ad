import { contentDisposition } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/export.ts";

/** Resource route: the whole chain as a file for `pnpm audit:verify`. A POST, because taking it away is recorded. */
export async function action({ context, params }: Route.ActionArgs) {
  const { text } = await portal(context).caller.audit.export();
  return new Response(text, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `audit-${params.organisationId}.jsonl`),
      "cache-control": "no-store",
    },
  });
}

/** Somebody reloaded the address that only takes a POST. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/o/${params.organisationId}/audit`);
}
