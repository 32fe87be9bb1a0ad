import { drawnImage } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import type { LoaderFunctionArgs } from "react-router";

/** Resource route: an uploaded picture, drawn anew by the server. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { caller, actor } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const { caseId = "", evidenceId = "" } = params;
  return drawnImage(new Uint8Array(await evidence.preview({ caseId, evidenceId })));
}
