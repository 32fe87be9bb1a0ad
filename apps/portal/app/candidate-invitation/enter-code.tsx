import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader } from "@causeway/ui/page";
import { CodeInput, TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { refusedForm, useRefusedText } from "@causeway/web/refused";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/enter-code";

export function loader({ context, request }: Route.LoaderArgs) {
  const { session } = portal(context);
  const code = new URL(request.url).searchParams.get("code") ?? "";
  return { email: session?.email ?? null, code: code.slice(0, 20) };
}

/** Signed out: the address is proved by a sign-in mail first. Signed in: the code opens the form. */
export async function action({ context, request }: Route.ActionArgs) {
  const { caller, session } = portal(context);
  const form = await request.formData();
  const code = textField(form, "code").slice(0, 20);
  if (code.replace(/[\s-]/g, "").length !== 6)
    return refusedForm({ reason: "input-invalid", details: {} }, form);
  if (session) {
    const accepted = await attempt(
      caller.candidateInvitation.acceptByCode({ code }),
      "invitation-invalid",
      "invitation-used",
      "person-is-staff",
      "too-many-tries",
    );
    return accepted.ok ? redirect(`/c/${accepted.value.caseId}`, 303) : refusedForm(accepted, form);
  }
  const started = await attempt(
    caller.candidateInvitation.startByCode({ email: textField(form, "email"), code }),
    "email-invalid",
    "too-many-tries",
  );
  return started.ok ? redirect("/sign-in/code", 303) : refusedForm(started, form);
}

export default function EnterInvitationCode({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate");
  const errors = useT("errors");
  const common = useT("common");
  const text = useRefusedText(actionData);
  const { email } = loaderData;
  const reason = actionData?.reason;
  const codeError =
    reason === "input-invalid"
      ? t("code.codeNeeded")
      : reason === "invitation-invalid"
        ? `${t("code.wrong")}. ${t("code.wrongHint")}`
        : undefined;
  const emailError = reason === "email-invalid" ? errors("email-invalid.body") : undefined;
  const summary = codeError
    ? [{ fieldId: "code", message: codeError }]
    : emailError
      ? [{ fieldId: "email", message: emailError }]
      : text
        ? [{ message: text }]
        : [];
  return (
    <Column>
      <title>{t("code.title")}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={summary} />
      <PageHeader title={t("code.title")} lede={t("code.lede")} />
      <Form method="post" className="grid gap-6" noValidate>
        {email ? (
          <p>{t("code.signedInAs", { email })}</p>
        ) : (
          <Field id="email" label={t("code.email")} hint={t("code.emailHint")} error={emailError}>
            <TextInput
              name="email"
              type="email"
              autoComplete="email"
              width="lg"
              defaultValue={actionData?.values.email ?? ""}
            />
          </Field>
        )}
        <Field id="code" label={t("code.code")} error={codeError}>
          <CodeInput defaultValue={actionData?.values.code ?? loaderData.code} />
        </Field>
        <Button kind="primary" size="large" className="justify-self-start">
          {email ? t("code.accept") : t("code.send")}
        </Button>
      </Form>
    </Column>
  );
}
