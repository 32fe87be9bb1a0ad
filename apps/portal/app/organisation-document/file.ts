import { attachment } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { type LoaderFunctionArgs, redirect } from "react-router";

/** Resource route: spends the ticket and sends the paper. A spent or late ticket leads back with a word about it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { caller, flash, t } = portal(context);
  const { organisationId = "", token = "" } = params;
  const found = await attempt(caller.organisationDocument.download({ token }), "ticket-invalid");
  if (found.ok) return attachment(found.value);
  flash("warning", t("errors")("ticket-invalid.body"));
  throw redirect(`/o/${organisationId}/documents`);
}
