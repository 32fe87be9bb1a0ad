import { admin } from "@causeway/web/admin";
import { MailCopyPage } from "@causeway/web/notification/mail-copy-page.tsx";
import type { Route } from "./+types/mail-copy.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { html: _, ...copy } = await admin(context).caller.review.mailCopy({
    organisationId: params.organisationId,
    caseId: params.caseId,
    id: params.mailId,
  });
  return copy;
}

export default function MailCopy({ loaderData, params }: Route.ComponentProps) {
  const onCase = `/cases/${params.organisationId}/${params.caseId}`;
  return (
    <MailCopyPage
      copy={loaderData}
      frame={`${onCase}/mails/${params.mailId}/html`}
      timeline={`${onCase}/timeline`}
    />
  );
}
