import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column, PageHeader } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { useSlotName } from "../evidence/slot-name.ts";
import { useReason } from "../evidence/use-reason.ts";
import type { Route } from "./+types/documents.ts";
import { paperFieldId } from "./document-form.tsx";
import { type DocumentProblem, documentsAction } from "./documents-action.server.ts";
import { Shelf } from "./shelf.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.organisationDocument.list();
}

export function action(args: Route.ActionArgs) {
  return documentsAction(args);
}

/** The papers of the organisation itself, with what each holds today and until when it is valid. */
export default function OrganisationDocuments({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("organisation-document");
  const evidence = useT("evidence");
  const nameOf = useSlotName();
  const problemText = useProblemText();
  const base = `/o/${params.organisationId}/documents`;
  const message = actionData && problemText(actionData);
  return (
    <Column>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <ErrorSummary
        title={evidence("upload.summary")}
        errors={actionData && message ? [{ fieldId: paperFieldId(actionData), message }] : []}
      />
      {!loaderData.mayChange && <Banner>{t("readOnly")}</Banner>}
      <ul>
        {loaderData.shelves.map((shelf) => (
          <Shelf
            key={shelf.requirement}
            shelf={shelf}
            name={nameOf(shelf)}
            base={base}
            mayChange={loaderData.mayChange}
            problem={actionData?.requirement === shelf.requirement ? actionData : undefined}
            message={message}
          />
        ))}
      </ul>
    </Column>
  );
}

function useProblemText(): (problem: DocumentProblem) => string {
  const evidence = useT("evidence");
  const reason = useReason();
  return (problem) => {
    if (problem.reason === "not-chosen") return evidence("upload.notChosen");
    if (problem.reason === "not-a-day") return evidence("expiry.notADay");
    return evidence("upload.failed", { name: problem.fileName, reason: reason(problem.reason) });
  };
}
