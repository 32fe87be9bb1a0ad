import { localeNames, locales } from "@causeway/messages/locale";
import { useLocale, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { refusedForm, useRefusedText } from "@causeway/web/refused";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/invite.ts";

/** Who may not invite is told so before he fills in the form. */
export async function loader({ context }: Route.LoaderArgs) {
  await admin(context).caller.organisation.list();
  return null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { caller, t, flash, locale } = admin(context);
  const form = await request.formData();
  const nameEn = textField(form, "nameEn");
  const nameZh = textField(form, "nameZh");
  const ownerEmail = textField(form, "email");
  if (!nameEn && !nameZh) return refusedForm({ reason: "input-invalid", details: {} }, form);
  const language = choiceField(form, "locale", locales) ?? locale;
  const invited = await attempt(
    caller.organisation.invite({ nameEn, nameZh, ownerEmail, locale: language }),
    "email-invalid",
    "person-is-staff",
  );
  if (!invited.ok) return refusedForm(invited, form);
  flash("success", t("organisation")("admin.sent", { name: nameEn || nameZh, email: ownerEmail }));
  return redirect(`/organisations/${invited.value.organisationId}`, 303);
}

/** Opens an account for an employer and invites its first owner. */
export default function InviteEmployer({ actionData }: Route.ComponentProps) {
  const t = useT("organisation");
  const common = useT("common");
  const locale = useLocale();
  const text = useRefusedText(actionData);
  const typed = actionData?.values;
  const nameMissing = actionData?.reason === "input-invalid";
  const nameError = nameMissing ? t("register.nameNeeded") : undefined;
  const emailError = nameMissing ? undefined : text;
  const errors = [
    ...(nameError ? [{ fieldId: "nameEn", message: nameError }] : []),
    ...(emailError ? [{ fieldId: "email", message: emailError }] : []),
  ];
  const title = t("admin.inviteTitle");
  return (
    <Column>
      <title>{errors.length > 0 ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader
        title={title}
        lede={t("admin.inviteLede")}
        back={{ href: "/organisations", label: t("admin.title") }}
      />
      <Form method="post" className="grid gap-5" noValidate>
        <Field id="nameEn" label={t("register.nameEn")} hint={t("register.nameHint")} error={nameError}>
          <TextInput
            name="nameEn"
            width="lg"
            maxLength={200}
            autoComplete="off"
            defaultValue={typed?.nameEn}
          />
        </Field>
        <Field id="nameZh" label={t("register.nameZh")}>
          <TextInput name="nameZh" width="lg" maxLength={200} lang="zh-Hant" defaultValue={typed?.nameZh} />
        </Field>
        <Field id="email" label={t("admin.ownerEmail")} hint={t("admin.ownerEmailHint")} error={emailError}>
          <TextInput
            type="email"
            name="email"
            width="lg"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed?.email}
          />
        </Field>
        <Field id="locale" label={t("admin.locale")}>
          <Select
            name="locale"
            width="md"
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            defaultValue={typed?.locale ?? locale}
          />
        </Field>
        <Button kind="primary" className="justify-self-start">
          {t("admin.submit")}
        </Button>
      </Form>
    </Column>
  );
}
