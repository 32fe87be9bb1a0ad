import { portal } from "@causeway/web/portal";
import { type ActionFunctionArgs, redirect } from "react-router";

/** Resource route: makes a ticket for this person and goes to it. A POST, so that no crawler or prefetch spends one. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { organisationId = "", documentId = "" } = params;
  const { token } = await portal(context).caller.organisationDocument.ticket({ documentId });
  throw redirect(`/o/${organisationId}/documents/files/${token}`, 303);
}
