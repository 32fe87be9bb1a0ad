import { useT } from "@causeway/messages/react";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column, Disclosure, PageHeader, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import type { Route } from "./+types/checklist.ts";
import { receiveUploads } from "./receive-uploads.server.ts";
import { Slot, slotId } from "./slot.tsx";
import { uploadFieldId } from "./upload-slot.tsx";
import { useReason } from "./use-reason.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.evidence.checklist({ caseId: params.caseId });
}

/** The plain forms of the page: files of one slot, or one file to be taken out. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const page = portal(context);
  const t = page.t("evidence");
  const here = new URL(request.url).pathname;
  if (!request.headers.get("content-type")?.startsWith("multipart/")) {
    const evidenceId = String((await request.formData()).get("evidenceId") ?? "");
    const removed = await attempt(
      page.caller.evidence.remove({ caseId: params.caseId, evidenceId }),
      "evidence-locked",
    );
    if (removed.ok) page.flash("success", t("file.removedDone"));
    else page.flash("warning", page.t("errors")("evidence-locked.body"));
    return redirect(here);
  }
  const received = await receiveUploads(request, page, params.caseId);
  const refused = received.results.flatMap((result) => (result.ok ? [] : [result]));
  if (received.results.length === 0 || refused.length > 0)
    return data({ ...received, refused }, { status: 422 });
  page.flash("success", t("upload.success", { count: received.results.length }));
  return redirect(`${here}#${slotId(received)}`);
}

/** Everything the case needs on paper, by who owes it. */
export default function EvidenceChecklist({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("evidence");
  const { slots, progress } = loaderData;
  const base = `/o/${params.organisationId}/cases/${params.caseId}/evidence`;
  const errors = useUploadErrors(actionData);
  const groups = (["employer", "candidate", "dependant"] as const).map((group) => ({
    group,
    asked: slots.filter((slot) => slot.group === group && slot.need !== "unknown"),
    open: slots.filter((slot) => slot.group === group && slot.need === "unknown"),
  }));
  return (
    <Column>
      <title>{t("title")}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        meta={t("progress", { done: String(progress.done), all: String(progress.all) })}
      />
      <ErrorSummary title={t("upload.summary")} errors={errors} />
      {slots.length === 0 && <EmptyState title={t("nothing")} />}
      {groups.map(
        ({ group, asked, open }) =>
          asked.length + open.length > 0 && (
            <Section
              key={group}
              heading={t(`group.${group}`)}
              lede={group === "employer" ? undefined : t("groupLede.candidate")}
            >
              <ul>
                {asked.map((slot) => (
                  <Slot key={slotId(slot)} slot={slot} base={base} error={errorAt(slot)} />
                ))}
              </ul>
              {open.length > 0 && (
                <div className="mt-4">
                  <Disclosure summary={t("unknownCount", { count: open.length })}>
                    <ul>
                      {open.map((slot) => (
                        <Slot key={slotId(slot)} slot={slot} base={base} error={errorAt(slot)} />
                      ))}
                    </ul>
                  </Disclosure>
                </div>
              )}
            </Section>
          ),
      )}
    </Column>
  );

  function errorAt(slot: { requirement: string; subjectId: string | null }): string | undefined {
    return errors.find((error) => error.fieldId === uploadFieldId(slot))?.message;
  }
}

type Answer = Route.ComponentProps["actionData"];

/** What was wrong with each file that was not taken, pointing at its slot. */
function useUploadErrors(answer: Answer): { fieldId: string; message: string }[] {
  const t = useT("evidence");
  const reason = useReason();
  if (!answer) return [];
  const fieldId = uploadFieldId(answer);
  if (answer.results.length === 0) return [{ fieldId, message: t("upload.notChosen") }];
  return answer.refused.map((file) => ({
    fieldId,
    message: t("upload.failed", { name: file.fileName, reason: reason(file.reason) }),
  }));
}
