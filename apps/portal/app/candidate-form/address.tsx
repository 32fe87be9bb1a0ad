import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Disclosure, Section, Stack } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import { CodeInput, TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { type Refused, refusedForm, useRefusedText } from "@causeway/web/refused";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/address";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

const explained = [
  "email-invalid",
  "input-invalid",
  "sign-in-code-wrong",
  "sign-in-code-spent",
  "address-taken",
  "too-many-tries",
] as const satisfies readonly Reason[];

export function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.candidateForm.address();
}

/** Sends the code to the new mailbox, or takes the code that was read there. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const here = stepHref(params.caseId, "address");
  if (form.get("intent") === "confirm") {
    const code = textField(form, "code");
    const done = await attempt(caller.candidateForm.confirmAddressChange({ code }), ...explained);
    if (!done.ok) return refusedForm(done, form);
    const { email } = await caller.candidateForm.address();
    flash("success", t("candidate-address")("done", { email }));
    return redirect(stepHref(params.caseId), 303);
  }
  const email = textField(form, "email");
  const begun = await attempt(caller.candidateForm.beginAddressChange({ email }), ...explained);
  return begun.ok ? redirect(here, 303) : refusedForm(begun, form);
}

/** Where we write to her, and how she moves to another mailbox. */
export default function OwnAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-address");
  const common = useT("common");
  const { head, email, waitingFor, minutes, mayChange } = loaderData;
  const asked = actionData?.values.intent;
  const error = useAddressError(actionData);
  return (
    <Stack>
      <FormHead head={head} title={t("title")} lede={t("lede")} step={false} />
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: asked === "confirm" ? "code" : "email", message: error }] : []}
      />
      <SummaryList
        rows={[{ id: "now", label: t("now"), value: <span className="break-all">{email}</span> }]}
      />
      {!mayChange && <Banner>{t("notAlone")}</Banner>}
      {mayChange && waitingFor && (
        <>
          <EnterCode
            lede={t("sent", { email: waitingFor, minutes })}
            error={asked === "confirm" ? error : undefined}
          />
          <Disclosure summary={t("other")} open={asked === "begin"}>
            <AskForCode refused={actionData} error={asked === "begin" ? error : undefined} />
          </Disclosure>
        </>
      )}
      {mayChange && !waitingFor && <AskForCode refused={actionData} error={error} />}
      {mayChange && (
        <Section heading={t("means")}>
          <ul className="grid max-w-prose list-disc gap-2 ps-5">
            <li>{t("signIn")}</li>
            <li>{t("devices")}</li>
            <li>{t("told", { organisation: head.organisationName })}</li>
          </ul>
        </Section>
      )}
    </Stack>
  );
}

function AskForCode({ refused, error }: { refused: Refused | undefined; error: string | undefined }) {
  const t = useT("candidate-address");
  return (
    <Form method="post" className="grid gap-4" noValidate>
      <Field id="email" label={t("newEmail")} hint={t("newEmailHint")} error={error}>
        <TextInput
          type="email"
          name="email"
          width="lg"
          autoComplete="email"
          defaultValue={refused?.values.email}
        />
      </Field>
      <Button kind="secondary" name="intent" value="begin" className="justify-self-start">
        {t("begin")}
      </Button>
    </Form>
  );
}

function EnterCode({ lede, error }: { lede: string; error: string | undefined }) {
  const t = useT("candidate-address");
  return (
    <Form method="post" className="grid gap-4" noValidate>
      <p className="max-w-prose wrap-anywhere">{lede}</p>
      <Field id="code" label={t("code")} hint={t("codeHint")} error={error}>
        <CodeInput />
      </Field>
      <Button kind="primary" name="intent" value="confirm" className="justify-self-start">
        {t("confirm")}
      </Button>
    </Form>
  );
}

function useAddressError(refused: Refused | undefined): string | undefined {
  const t = useT("candidate-address");
  const text = useRefusedText(refused);
  return refused?.reason === "input-invalid" ? t("same") : text;
}
