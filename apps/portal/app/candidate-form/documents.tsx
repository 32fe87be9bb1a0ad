import { useT } from "@causeway/messages/react";
import { ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Disclosure, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { changeFile } from "../evidence/change-file.server.ts";
import { receiveUploads } from "../evidence/receive-uploads.server.ts";
import { Slot, slotId } from "../evidence/slot.tsx";
import { uploadFieldId } from "../evidence/upload-slot.tsx";
import { useReason } from "../evidence/use-reason.ts";
import { DocumentReading } from "../travel-document/differences.tsx";
import { settleDifference } from "../travel-document/settle-difference.server.ts";
import type { Route } from "./+types/documents";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const shown = await attempt(caller.candidateForm.documents(), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  const { slots } = await caller.candidateEvidence.checklist({ caseId: params.caseId });
  return { head: shown.value.head, slots, reading: await caller.candidateForm.reading() };
}

/** The plain forms of the page: files of one slot, or something about one file. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const page = portal(context);
  const t = page.t("evidence");
  const { caseId } = params;
  const here = stepHref(caseId, "documents");
  if (!request.headers.get("content-type")?.startsWith("multipart/")) {
    const form = await request.formData();
    if (await settleDifference(page, String(form.get("intent")))) return redirect(`${here}#${documentSlot}`);
    await changeFile(page, caseId, form);
    return redirect(here);
  }
  const received = await receiveUploads(request, page, caseId);
  const refused = received.results.flatMap((result) => (result.ok ? [] : [result]));
  if (received.results.length === 0 || refused.length > 0)
    return data({ ...received, refused }, { status: 422 });
  page.flash("success", t("upload.success", { count: received.results.length }));
  return redirect(`${here}#${slotId(received)}`);
}

const documentSlot = slotId({ requirement: "A-TD", subjectId: null });

/** Her papers: only the places she owes, the camera first on a phone. */
export default function CandidateDocuments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate");
  const form = useT("candidate-form");
  const evidence = useT("evidence");
  const letter = useT("consent-letter");
  const reason = useReason();
  const { head, slots, reading } = loaderData;
  const base = stepHref(head.caseId, "documents");
  const errors = actionData ? uploadErrors(actionData) : [];
  const groups = (["candidate", "dependant"] as const).map((group) => ({
    group,
    slots: slots.filter((slot) => slot.group === group && slot.need !== "unknown"),
  }));
  const open = slots.filter((slot) => slot.need === "unknown");
  return (
    <>
      <FormHead head={head} title={form("section.documents")} lede={t("documents.lede")} />
      <ErrorSummary title={evidence("upload.summary")} errors={errors} />
      {slots.length === 0 && <EmptyState title={t("documents.none")} />}
      {groups.map(
        (group) =>
          group.slots.length > 0 && (
            <Section
              key={group.group}
              heading={group.group === "candidate" ? t("documents.own") : evidence("group.dependant")}
            >
              <ul>{group.slots.map(drawn)}</ul>
            </Section>
          ),
      )}
      {open.length > 0 && (
        <div className="mt-6">
          <Disclosure summary={t("documents.unknown", { count: open.length })}>
            <ul>{open.map(drawn)}</ul>
          </Disclosure>
        </div>
      )}
      <div className="mt-8">
        <ButtonLink kind="primary" href={stepHref(head.caseId, "sign")}>
          {t("documents.next")}
        </ButtonLink>
      </div>
    </>
  );

  function drawn(slot: (typeof slots)[number]) {
    const error = errors.find((one) => one.fieldId === uploadFieldId(slot))?.message;
    const help = slot.requirement === "A-CONSENT" && (
      <ButtonLink kind="secondary" href={`${base}/consent-letter`} className="justify-self-start">
        {letter("open")}
      </ButtonLink>
    );
    const said = slot.requirement === "A-TD" && reading && <DocumentReading reading={reading} />;
    return <Slot key={slotId(slot)} slot={slot} base={base} capture error={error} help={help || said} />;
  }

  function uploadErrors(answer: NonNullable<typeof actionData>) {
    const fieldId = uploadFieldId(answer);
    if (answer.results.length === 0) return [{ fieldId, message: evidence("upload.notChosen") }];
    return answer.refused.map((file) => ({
      fieldId,
      message: evidence("upload.failed", { name: file.fileName, reason: reason(file.reason) }),
    }));
  }
}
