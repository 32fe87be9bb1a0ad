import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { refusedForm, useRefusedText } from "@causeway/web/refused";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/register.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { personName: portal(context).session?.name ?? "" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { caller, t, flash } = portal(context);
  const form = await request.formData();
  const nameEn = textField(form, "nameEn");
  const nameZh = textField(form, "nameZh");
  const personName = textField(form, "personName");
  if ((!nameEn && !nameZh) || !personName) {
    return refusedForm({ reason: "input-invalid", details: {} }, form);
  }
  const done = await attempt(
    caller.organisation.register({ nameEn, nameZh, personName }),
    "person-is-staff",
    "too-many-tries",
  );
  if (!done.ok) return refusedForm(done, form);
  flash("success", t("organisation")("register.done", { name: nameEn || nameZh }));
  return redirect(`/o/${done.value.organisationId}/profile`, 303);
}

/** An employer that comes by itself: the company's name and the person's, nothing else yet. */
export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("organisation");
  const common = useT("common");
  const refusal = useRefusedText(actionData);
  const typed = actionData?.values;
  const incomplete = actionData?.reason === "input-invalid";
  const nameError = incomplete && !typed?.nameEn && !typed?.nameZh ? t("register.nameNeeded") : undefined;
  const personError = incomplete && !typed?.personName ? t("register.personNeeded") : undefined;
  const errors = [
    ...(nameError ? [{ fieldId: "nameEn", message: nameError }] : []),
    ...(personError ? [{ fieldId: "personName", message: personError }] : []),
    ...(refusal && !incomplete ? [{ message: refusal }] : []),
  ];
  const title = t("register.title");
  return (
    <Column>
      <title>{errors.length > 0 ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader title={title} lede={t("register.lede")} />
      <Form method="post" className="grid gap-6" noValidate>
        <Field id="nameEn" label={t("register.nameEn")} hint={t("register.nameHint")} error={nameError}>
          <TextInput
            name="nameEn"
            width="lg"
            autoComplete="organization"
            maxLength={200}
            defaultValue={typed?.nameEn}
          />
        </Field>
        <Field id="nameZh" label={t("register.nameZh")}>
          <TextInput name="nameZh" width="lg" lang="zh-Hant" maxLength={200} defaultValue={typed?.nameZh} />
        </Field>
        <Field id="personName" label={t("register.personName")} error={personError}>
          <TextInput
            name="personName"
            width="lg"
            autoComplete="name"
            maxLength={120}
            defaultValue={typed?.personName ?? loaderData.personName}
          />
        </Field>
        <Button kind="primary" className="justify-self-start">
          {t("register.submit")}
        </Button>
      </Form>
    </Column>
  );
}
