import { MailCopyPage } from "@causeway/web/notification/mail-copy-page.tsx";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/mail-copy.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { html: _, ...copy } = await portal(context).caller.sponsorshipCase.mailCopy({
    caseId: params.caseId,
    id: params.mailId,
  });
  return copy;
}

export default function MailCopy({ loaderData, params }: Route.ComponentProps) {
  const onCase = `/o/${params.organisationId}/cases/${params.caseId}`;
  return (
    <MailCopyPage
      copy={loaderData}
      frame={`${onCase}/mails/${params.mailId}/html`}
      timeline={`${onCase}/timeline`}
    />
  );
}
