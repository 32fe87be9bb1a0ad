import { drawnImage } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import { readPicture } from "@causeway/web/preview-view";
import type { LoaderFunctionArgs } from "react-router";

/** Resource route: a page of an uploaded file, drawn anew by the server. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { caller, actor } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const { caseId = "", evidenceId = "" } = params;
  return drawnImage(
    new Uint8Array(await evidence.preview({ caseId, evidenceId, ...readPicture(request.url) })),
  );
}
