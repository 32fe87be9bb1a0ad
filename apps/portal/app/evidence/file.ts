import { attachment } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { type LoaderFunctionArgs, redirect } from "react-router";

/** Resource route: spends the ticket and sends the file. A spent or late ticket leads back with a word about it. */
export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const { caller, actor, flash, t } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const found = await attempt(evidence.download({ token: params.token ?? "" }), "ticket-invalid");
  if (found.ok) return attachment(found.value);
  flash("warning", t("errors")("ticket-invalid.body"));
  throw redirect(url.pathname.split("/").slice(0, -2).join("/"));
}
