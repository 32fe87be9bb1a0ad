import { useFormats, useT } from "@causeway/messages/react";
import { resendReasons } from "@causeway/rules/vocabulary";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/mail.ts";
import { mailTones, useMailAnswer } from "./mail-words.ts";
import { Way } from "./way.tsx";

export function loader({ params, context }: Route.LoaderArgs) {
  return admin(context).caller.mail.show({ organisationId: params.organisationId, id: params.mailId });
}

/** Sends the mail again; the id of the new one came with the page, so the form sent twice writes one. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const reason = resendReasons.find((one) => one === textField(form, "reason"));
  if (!reason) return data({ missing: true }, { status: 400 });
  const { organisationId, mailId: id } = params;
  const nextId = textField(form, "nextId");
  const sent = await attempt(caller.mail.resend({ organisationId, id, nextId, reason }), "status-changed");
  if (sent.ok) flash("success", t("mail")("resent"));
  else flash("warning", t("errors")(`${sent.reason}.body`));
  return redirect(`/mail/${organisationId}/${sent.ok ? nextId : id}`);
}

/** One mail: its way, what it is, who sent it again, and the form to do so. */
export default function Mail({ loaderData: mail, actionData }: Route.ComponentProps) {
  const t = useT("mail");
  const emails = useT("email");
  const format = useFormats();
  const answer = useMailAnswer();
  const title = emails(`name.${mail.template as "sign-in"}`);
  const next = mail.state === "queued" ? format.dateTime(mail.nextAttemptAt) : null;
  const said = (id: string, label: string, value: string | null) => (value ? [{ id, label, value }] : []);
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={t("one.closed")}
        meta={<StatusTag tone={mailTones[mail.state]}>{t(`state.${mail.state}`)}</StatusTag>}
        back={{ href: "/mail", label: t("one.back") }}
      />
      <Stack>
        <Way mail={mail} />
        <Section heading={t("one.about")}>
          <SummaryList
            rows={[
              { id: "to", label: t("column.to"), value: mail.recipientEmail },
              { id: "language", label: t("column.language"), value: t(`language.${mail.locale as "en"}`) },
              { id: "attempts", label: t("one.attempts"), value: mail.attempts },
              ...said("next", t("one.nextAttempt"), next),
              ...said("error", t("one.error"), mail.lastError && answer(mail.lastError)),
              ...said("provider", t("one.provider"), mail.provider),
              ...said("providerId", t("one.providerId"), mail.providerId),
              { id: "id", label: t("one.reference"), value: <code className="break-all">{mail.id}</code> },
            ]}
          />
        </Section>
        {mail.again.length > 0 && (
          <Section heading={t("one.again")}>
            <SummaryList
              rows={mail.again.map(({ at: when, by, reason, as }) => ({
                id: when.toISOString(),
                label: t("one.againBy", { name: by, at: format.dateTime(when) }),
                value: reason ? t(`again.reasons.${reason}`) : t("one.noReason"),
                note: as && <Link href={`/mail/${mail.organisationId}/${as}`}>{t("one.againAs")}</Link>,
              }))}
            />
          </Section>
        )}
        <Section
          heading={t("again.title")}
          lede={mail.refusal ? t(`refusal.${mail.refusal}`) : t("again.lede")}
        >
          {!mail.refusal && (
            <Form method="post" className="grid max-w-column gap-5" noValidate>
              <input type="hidden" name="nextId" value={mail.nextId} />
              <Field
                id="reason"
                label={t("again.reason")}
                error={actionData?.missing ? t("again.missing") : undefined}
              >
                <Select
                  name="reason"
                  placeholder={t("again.choose")}
                  options={resendReasons.map((value) => ({ value, label: t(`again.reasons.${value}`) }))}
                />
              </Field>
              <Button className="justify-self-start">{t("resend")}</Button>
            </Form>
          )}
        </Section>
      </Stack>
    </>
  );
}
