import { mailCopyHtml } from "@causeway/web/notification/mail-copy-html";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/mail-copy-html.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { html } = await portal(context).caller.sponsorshipCase.mailCopy({
    caseId: params.caseId,
    id: params.mailId,
  });
  return mailCopyHtml(html);
}
