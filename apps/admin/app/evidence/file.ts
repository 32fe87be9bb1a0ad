import { admin } from "@causeway/web/admin";
import { attachment } from "@causeway/web/file-response";
import { attempt } from "@causeway/web/problem";
import { redirect } from "react-router";
import type { Route } from "./+types/file.ts";

/** Resource route: spends the ticket and sends the file. A spent or late ticket leads back with a word about it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, flash, t } = admin(context);
  const found = await attempt(caller.evidence.download(params), "ticket-invalid");
  if (found.ok) return attachment(found.value);
  flash("warning", t("errors")("ticket-invalid.body"));
  throw redirect(`/cases/${params.organisationId}/${params.caseId}/evidence`);
}
