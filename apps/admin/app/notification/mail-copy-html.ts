import { admin } from "@causeway/web/admin";
import { mailCopyHtml } from "@causeway/web/notification/mail-copy-html";
import type { Route } from "./+types/mail-copy-html.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { html } = await admin(context).caller.review.mailCopy({
    organisationId: params.organisationId,
    caseId: params.caseId,
    id: params.mailId,
  });
  return mailCopyHtml(html);
}
