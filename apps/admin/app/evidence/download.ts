import { admin } from "@causeway/web/admin";
import { redirect } from "react-router";
import type { Route } from "./+types/download.ts";

/** Resource route: makes a ticket for this person and goes to it. A POST, so that no prefetch spends one. */
export async function action({ context, params }: Route.ActionArgs) {
  const { organisationId, caseId } = params;
  const { token } = await admin(context).caller.evidence.ticket(params);
  throw redirect(`/cases/${organisationId}/${caseId}/evidence/files/${token}`, 303);
}
