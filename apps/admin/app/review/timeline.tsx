import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { TextArea } from "@causeway/ui/text-area";
import { Timeline } from "@causeway/ui/timeline";
import { useActionWord } from "@causeway/web/action-word";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { CaseMails } from "@causeway/web/notification/case-mails.tsx";
import { Form, redirect } from "react-router";
import { Verify } from "../audit/verify.tsx";
import type { Route } from "./+types/timeline.ts";
import { caseHref, useFrame } from "./frame.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const cursor = new URL(request.url).searchParams.get("cursor")?.slice(0, 300);
  return { ...(await admin(context).caller.review.timeline({ ...params, cursor })), cursor };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  if (form.get("intent") === "verify")
    return caller.review.verify({ ...params, after: textField(form, "after") || undefined });
  const body = textField(form, "body");
  if (body) {
    await caller.review.writeNote({ ...params, body });
    flash("success", t("review")("timeline.kept"));
  }
  return redirect(`/cases/${params.organisationId}/${params.caseId}/timeline#notes`);
}

/** Every step of the case, its mails, and what the agency keeps to itself. */
export default function CaseTimeline({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("review");
  const audit = useT("audit");
  const format = useFormats();
  const word = useActionWord();
  const { head } = useFrame();
  const here = caseHref(head, "timeline");
  return (
    <>
      <title>{`${t("timeline.title")} · ${head.reference}`}</title>
      <PageHeader title={t("timeline.title")} lede={t("timeline.lede")} />
      <div className="grid gap-x-10 xl:grid-cols-2">
        <div>
          <Section heading={t("timeline.steps")}>
            <Verify verified={actionData} button={audit("verify.caseButton")} />
            <Timeline
              label={t("timeline.steps")}
              items={loaderData.steps.map((step) => ({
                id: step.id,
                when: format.dateTime(step.at),
                dateTime: new Date(step.at).toISOString(),
                title: word(step.action),
                who: step.who || (step.actorKind === "worker" ? t("timeline.system") : null),
                milestone: milestones.includes(step.action),
              }))}
            />
            {(loaderData.next || loaderData.cursor) && (
              <Pagination
                label={t("timeline.steps")}
                {...(loaderData.cursor && { newer: { href: here, label: t("timeline.newest") } })}
                {...(loaderData.next && {
                  older: { href: `${here}?cursor=${loaderData.next}`, label: t("timeline.older") },
                })}
              />
            )}
          </Section>
        </div>
        <div>
          <Section id="notes" heading={t("timeline.notes")} lede={t("timeline.notesLede")}>
            <Form method="post" className="mb-4">
              <Stack gap="tight">
                <Field label={t("timeline.note")}>
                  <TextArea name="body" rows={3} required maxLength={4000} />
                </Field>
                <ButtonRow>
                  <Button>{t("timeline.keep")}</Button>
                </ButtonRow>
              </Stack>
            </Form>
            {loaderData.notes.length === 0 && <p className="text-ink-soft">{t("timeline.noNotes")}</p>}
            <ul className="grid gap-3">
              {loaderData.notes.map((note) => (
                <li key={note.id} className="border-s-2 border-kumquat ps-3">
                  <p className="text-sm text-ink-soft">
                    {note.author} · {format.dateTime(note.createdAt)}
                  </p>
                  <p className="whitespace-pre-line">{note.body}</p>
                </li>
              ))}
            </ul>
          </Section>
          {loaderData.mails.length === 0 && (
            <Section heading={t("timeline.mails")}>
              <p className="text-ink-soft">{t("timeline.noMails")}</p>
            </Section>
          )}
          <CaseMails
            mails={loaderData.mails.map((mail) => ({
              ...mail,
              copy: `/cases/${params.organisationId}/${params.caseId}/mails/${mail.id}`,
            }))}
          />
        </div>
      </div>
    </>
  );
}

const milestones = [
  "case.submitted",
  "review.claimed",
  "change-request.sent",
  "recommendation.made",
  "decision.approved",
  "decision.declined",
  "filing.recorded",
  "outcome.recorded",
];
