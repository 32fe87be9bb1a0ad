import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonLink } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { type Refused, refusedForm, useRefusedText } from "@causeway/web/refused";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/join.ts";

const explained = [
  "invitation-invalid",
  "invitation-expired",
  "invitation-used",
  "invitation-revoked",
  "invitation-other-address",
  "person-is-staff",
  "too-many-tries",
] as const satisfies readonly Reason[];

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.member.showInvitation({ token: params.token });
}

/** Signed out: a code to the invited address. Signed in with it: joins. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { caller, t, flash, session } = portal(context);
  const { token } = params;
  const form = await request.formData();
  if (!session) {
    const started = await attempt(caller.member.startFromInvitation({ token }), ...explained);
    return started.ok ? redirect("/sign-in/code", 303) : refusedForm(started, form);
  }
  const personName = textField(form, "personName");
  if (!personName && !session.name) return refusedForm({ reason: "input-invalid", details: {} }, form);
  const joined = await attempt(caller.member.acceptInvitation({ token, personName }), ...explained);
  // The page of an invitation that is not open any more says why, and the way in for whoever has joined by it.
  if (!joined.ok && joined.reason.startsWith("invitation-")) return redirect(url.pathname, 303);
  if (!joined.ok) return refusedForm(joined, form);
  const { organisationId, organisationName, role } = joined.value;
  flash("success", t("member")("join.accepted", { organisation: organisationName }));
  // The first thing an employer is asked for is the company profile, and only owners fill it in.
  return redirect(`/o/${organisationId}/${role === "owner" ? "profile" : "cases"}`, 303);
}

/** The page behind an invitation. Opening it changes nothing, however often. */
export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const { refusal, invitation } = loaderData;
  if (refusal || !invitation) {
    return (
      <CannotJoin reason={refusal ?? "invitation-invalid"} signedInAs={invitation?.signedInAs ?? null} />
    );
  }
  return <Invited invitation={invitation} refused={actionData} />;
}

type Shown = NonNullable<Route.ComponentProps["loaderData"]["invitation"]>;

function Invited({ invitation, refused }: { invitation: Shown; refused: Refused | undefined }) {
  const t = useT("member");
  const common = useT("common");
  const format = useFormats();
  const text = useRefusedText(refused);
  const nameMissing = refused?.reason === "input-invalid";
  const nameError = nameMissing ? t("join.nameNeeded") : undefined;
  const { email, organisationName: organisation, role, expiresAt, signedInAs, personName } = invitation;
  const title = t("join.title", { organisation });
  const errors = nameError
    ? [{ fieldId: "personName", message: nameError }]
    : text
      ? [{ message: text }]
      : [];
  return (
    <Column>
      <title>{errors.length > 0 ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader
        title={title}
        lede={t.rich("join.lede", {
          organisation,
          email,
          role: common(`role.${role}`),
          strong: (chunks) => <strong className="break-all">{chunks}</strong>,
        })}
      />
      <p className="mb-2">{t(`rights.${role}`)}</p>
      <p className="mb-6 text-ink-soft">{t("join.until", { date: format.dateTime(expiresAt) })}</p>
      <Form method="post" className="grid gap-6" noValidate>
        {signedInAs ? (
          <>
            <Field id="personName" label={t("join.name")} hint={t("join.nameHint")} error={nameError}>
              <TextInput
                name="personName"
                width="lg"
                autoComplete="name"
                maxLength={120}
                defaultValue={personName}
              />
            </Field>
            <Button kind="primary" size="large" className="justify-self-start">
              {t("join.accept")}
            </Button>
          </>
        ) : (
          <>
            <p>{t("join.signInFirst", { email })}</p>
            <Button kind="primary" size="large" className="justify-self-start">
              {t("join.sendCode")}
            </Button>
          </>
        )}
      </Form>
    </Column>
  );
}

function CannotJoin({ reason, signedInAs }: { reason: Reason; signedInAs: string | null }) {
  const t = useT("member");
  const errors = useT("errors");
  const common = useT("common");
  const other = reason === "invitation-other-address" && signedInAs;
  return (
    <Column>
      <title>{errors(`${reason}.title`)}</title>
      <PageHeader title={errors(`${reason}.title`)} lede={errors(`${reason}.body`)} />
      {other ? (
        <Form method="post" action="/sign-out">
          <p className="mb-4">{t("join.signedInAs", { email: signedInAs })}</p>
          <Button kind="primary">{common("actions.signOut")}</Button>
        </Form>
      ) : (
        <ButtonLink href="/sign-in" kind="primary">
          {common("actions.signIn")}
        </ButtonLink>
      )}
    </Column>
  );
}
