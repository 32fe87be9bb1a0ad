import { useT } from "@causeway/messages/react";
import { evidenceRejections } from "@causeway/rules/evidence/schema";
import { Banner } from "@causeway/ui/banner";
import { EmptyState } from "@causeway/ui/empty-state";
import { Link } from "@causeway/ui/link";
import { Disclosure, PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/evidence.ts";
import { FilePreview } from "./file-preview.tsx";
import { FileReview } from "./file-review.tsx";
import { pinHref, type ReviewFile, useFrame } from "./frame.ts";
import { useRequirementName } from "./requirement-name.ts";

// The files come with the frame; this loader makes a client navigation ask the server all the same.
export function loader() {
  return null;
}

/** Judges one file and returns to the page it was judged on. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const evidenceId = textField(form, "evidenceId");
  const { files } = await caller.review.show(params);
  const name = files.find((file) => file.id === evidenceId)?.fileName ?? "";
  const reason = choiceField(form, "reason", evidenceRejections);
  const accepting = form.get("intent") === "accept";
  const here = `/cases/${params.organisationId}/${params.caseId}/`;
  const returnTo = textField(form, "returnTo");
  const back = redirect(returnTo.startsWith(here) ? returnTo : `${here}evidence`);
  if (!accepting && !reason) {
    flash("warning", t("errors")("reason-required.body"));
    return back;
  }
  const judged = await attempt(
    accepting || !reason
      ? caller.evidence.accept({ ...params, evidenceId })
      : caller.evidence.reject({ ...params, evidenceId, reason, note: textField(form, "note") }),
    "reason-required",
    "evidence-not-clean",
    "case-not-open",
  );
  if (judged.ok)
    flash("success", t("review")(accepting ? "evidence.accepted" : "evidence.rejected", { name }));
  else flash("warning", t("errors")(`${judged.reason}.body`));
  return back;
}

/** Every file with its picture and the reviewer's verdict, by place on the checklist. */
export default function Evidence() {
  const t = useT("review");
  const frame = useFrame();
  const requirementName = useRequirementName();
  const places = [...new Set(frame.files.map((file) => file.requirement))];
  return (
    <>
      <title>{`${t("evidence.title")} · ${frame.head.reference}`}</title>
      <PageHeader title={t("evidence.title")} lede={t("evidence.lede")} />
      {!frame.may.review && <Banner className="mb-4">{t("evidence.locked")}</Banner>}
      {places.length === 0 && <EmptyState title={t("evidence.empty")} />}
      {places.map((requirement) => (
        <Section
          key={requirement}
          id={requirement}
          heading={requirementName(requirement)}
          actions={
            frame.may.review && (
              <Link href={pinHref(frame.head, { requirement })}>
                {t("evidence.pin")}
                <span className="sr-only"> {requirementName(requirement)}</span>
              </Link>
            )
          }
        >
          <Files files={frame.files.filter((file) => file.requirement === requirement)} />
        </Section>
      ))}
    </>
  );
}

function Files({ files }: { files: readonly ReviewFile[] }) {
  const t = useT("review");
  const frame = useFrame();
  const [query] = useSearchParams();
  const shown = query.get("file");
  const earlier = files.filter((file) => !file.current);
  return (
    <div className="grid gap-6">
      {files
        .filter((file) => file.current)
        .map((file) => (
          <article key={file.id} className={file.id === shown ? "grid gap-4 lg:grid-cols-2" : undefined}>
            <div className="grid content-start gap-1.5">
              <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <h3 className="text-base break-all">{file.fileName}</h3>
                <p className="text-sm text-ink-soft">
                  {t(file.party === "candidate" ? "evidence.fromCandidate" : "evidence.fromEmployer")}
                </p>
                {/* Looking at a picture is recorded, so it takes a choice. */}
                {file.id !== shown && (
                  <Link href={`?file=${file.id}#${file.requirement}`} className="tap-alone ms-auto">
                    {t("evidence.show", { name: file.fileName })}
                  </Link>
                )}
              </div>
              <FileReview file={file} judge={frame.may.judge && frame.may.review} />
            </div>
            {file.id === shown && <FilePreview file={file} />}
          </article>
        ))}
      {earlier.length > 0 && (
        <Disclosure summary={t("evidence.earlier")}>
          <div className="grid gap-4">
            {earlier.map((file) => (
              <div key={file.id}>
                <p className="break-all">{file.fileName}</p>
                <FileReview file={file} judge={false} />
              </div>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
