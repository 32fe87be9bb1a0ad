import { FileViewer } from "@causeway/web/file-viewer.tsx";
import { portal } from "@causeway/web/portal";
import { type LoaderFunctionArgs, useLoaderData, useLocation } from "react-router";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { caller, actor } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const { caseId = "", evidenceId = "" } = params;
  return evidence.show({ caseId, evidenceId });
}

/** A file of the case, page by page; for the employer's side and the candidate's alike. */
export default function ViewEvidence() {
  const file = useLoaderData<typeof loader>();
  // …/evidence/:evidenceId/view lies two steps below the list.
  const base = useLocation().pathname.split("/").slice(0, -2).join("/");
  return <FileViewer file={file} base={base} back={base} />;
}
