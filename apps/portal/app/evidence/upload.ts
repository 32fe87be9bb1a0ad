import { portal } from "@causeway/web/portal";
import type { ActionFunctionArgs } from "react-router";
import { receiveUploads } from "./receive-uploads.server.ts";

/** Resource route: what the page itself sends, file by file, with progress. Answers with JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { results } = await receiveUploads(request, portal(context), params.caseId ?? "");
  const refused = results.some((result) => !result.ok);
  return Response.json({ results }, { status: refused ? 422 : 200 });
}
