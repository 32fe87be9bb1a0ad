import { portal } from "@causeway/web/portal";
import { type ActionFunctionArgs, redirect } from "react-router";

/** Resource route: makes a ticket for this person and goes to it. A POST, so that no crawler or prefetch spends one. */
export async function action({ context, params, url }: ActionFunctionArgs) {
  const { caller, actor } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const { caseId = "", evidenceId = "" } = params;
  const { token } = await evidence.ticket({ caseId, evidenceId });
  // …/evidence/:evidenceId/download leads to …/evidence/files/:token beside it.
  const folder = url.pathname.split("/").slice(0, -2).join("/");
  throw redirect(`${folder}/files/${token}`, 303);
}
