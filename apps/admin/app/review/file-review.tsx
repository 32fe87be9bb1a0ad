import { useFormats, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { evidenceRejections } from "@causeway/rules/evidence/schema";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { Disclosure, Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { TextArea } from "@causeway/ui/text-area";
import { FilePair } from "@causeway/web/file-pair.tsx";
import type { ReactNode } from "react";
import { Form, useLocation } from "react-router";
import { Markers } from "./answers-list.tsx";
import { caseHref, pinHref, type ReviewFile, reviewOf, useFrame } from "./frame.ts";

/** One file with its state, its download, and the reviewer's verdict on it. */
export function FileReview({ file, judge }: { file: ReviewFile; judge: boolean }) {
  const t = useT("review");
  const evidence = useT("evidence");
  const common = useT("common");
  const format = useFormats();
  const { head, pins } = useFrame();
  const name = file.fileName;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <StatusTag tone={tones[reviewOf(file)]}>{t(`evidence.state.${reviewOf(file)}`)}</StatusTag>
        <span className="text-ink-soft">
          {t("evidence.uploaded", { size: format.bytes(file.bytes), when: format.dateTime(file.createdAt) })}
        </span>
        {file.scan === "not-scanned" && (
          <span className="text-ink-soft">
            {file.state === "clean" ? t("evidence.notScanned") : evidence("file.waiting")}
          </span>
        )}
        <Markers pins={pins.filter((pin) => pin.evidenceId === file.id)} label={name} />
      </div>
      {file.expiresOn && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {file.expiry === "expired"
            ? evidence("expiry.ended", { date: format.date(file.expiresOn) })
            : evidence("expiry.until", { date: format.date(file.expiresOn) })}
          {file.expiry && (
            <StatusTag tone={file.expiry === "expired" ? "bad" : "attention"}>
              {evidence(`expiry.tag.${file.expiry}`)}
            </StatusTag>
          )}
        </p>
      )}
      <FilePair pair={file.pair} href={(id) => `${caseHref(head)}/evidence/${id}/view`} />
      {file.differs && <ZoneNote differs={file.differs} />}
      {file.review === "rejected" && file.reviewReason && (
        <p className="text-sm">
          {evidence(`rejection.${file.reviewReason as (typeof evidenceRejections)[number]}`)}
          {file.reviewNote && `${common("colon")}${file.reviewNote}`}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {/* A plain form: the answer is a file, which a script could not save. */}
        {file.state === "clean" && (
          <form method="post" action={`${caseHref(head)}/evidence/${file.id}/download`} className="-ms-2">
            <Button size="small" kind="quiet" aria-label={t("evidence.downloadOf", { name })}>
              {t("evidence.download")}
            </Button>
          </form>
        )}
        {judge && file.review !== "accepted" && <Accept file={file} />}
        {judge && (
          <Link href={pinHref(head, { evidence: file.id })} className="inline-flex min-h-tap items-center">
            {t("evidence.pinFile")}
            <span className="sr-only"> {name}</span>
          </Link>
        )}
        {judge && (
          <div className="ms-2 has-[[open]]:ms-0 has-[[open]]:basis-full">
            <Reject file={file} />
          </div>
        )}
      </div>
    </div>
  );
}

/** What the machine-readable zone says to her answers: which fields, never what stands in them. */
function ZoneNote({ differs }: { differs: NonNullable<ReviewFile["differs"]> }) {
  const t = useT("document-reading");
  const wording = sectionWording(useT("candidate-form"));
  if (differs.length === 0) return <p className="text-sm text-ink-soft">{t("reviewAgrees")}</p>;
  return (
    <p className="text-sm font-semibold">
      {t("reviewDiffers", { fields: differs.map((field) => wording.label(field)).join(" · ") })}
    </p>
  );
}

function Accept({ file }: { file: ReviewFile }) {
  const t = useT("review");
  return (
    <JudgeForm file={file}>
      <Button
        size="small"
        name="intent"
        value="accept"
        aria-label={t("evidence.acceptOf", { name: file.fileName })}
      >
        {t("evidence.accept")}
      </Button>
    </JudgeForm>
  );
}

function Reject({ file }: { file: ReviewFile }) {
  const t = useT("review");
  const evidence = useT("evidence");
  return (
    <Disclosure summary={t("evidence.rejectOpen")}>
      <JudgeForm file={file}>
        <Stack gap="tight">
          <Field label={t("evidence.reason")}>
            <Select
              name="reason"
              required
              defaultValue={file.reviewReason ?? ""}
              placeholder={evidence("review.chooseReason")}
              options={evidenceRejections.map((value) => ({ value, label: evidence(`rejection.${value}`) }))}
            />
          </Field>
          <Field label={t("evidence.note")} hint={t("evidence.noteHint")}>
            <TextArea name="note" rows={3} maxLength={2000} defaultValue={file.reviewNote ?? ""} />
          </Field>
          <ButtonRow>
            <Button
              size="small"
              kind="danger"
              name="intent"
              value="reject"
              aria-label={t("evidence.rejectOf", { name: file.fileName })}
            >
              {t("evidence.reject")}
            </Button>
          </ButtonRow>
        </Stack>
      </JudgeForm>
    </Disclosure>
  );
}

/** Goes to the evidence page's action and comes back to where it was sent from. */
function JudgeForm({ file, children }: { file: ReviewFile; children: ReactNode }) {
  const { head } = useFrame();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={caseHref(head, "evidence")} preventScrollReset>
      <input type="hidden" name="evidenceId" value={file.id} />
      <input type="hidden" name="returnTo" value={pathname + search} />
      {children}
    </Form>
  );
}

const tones = { uploaded: "attention", accepted: "good", rejected: "bad" } as const;
