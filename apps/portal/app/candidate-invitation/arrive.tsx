import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, Disclosure, PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { type Refused, refusedForm, useRefusedText } from "@causeway/web/refused";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/arrive";
import { NotOpen } from "./not-open.tsx";

const explained = [
  "invitation-invalid",
  "invitation-expired",
  "invitation-used",
  "invitation-revoked",
  "invitation-other-address",
  "person-is-staff",
  "not-allowed",
  "email-invalid",
  "too-many-tries",
] as const satisfies readonly Reason[];

/** Shows the invitation and changes nothing: mail scanners open it before she does. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await portal(context).caller.candidateInvitation.open({ token: params.token });
  return data(shown, { status: shown.invitation ? 200 : 404 });
}

/** Accepts, or sends a way in when this link no longer opens. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const { token } = params;
  const form = await request.formData();
  if (form.get("intent") === "ask-again") {
    const asked = await attempt(caller.candidateInvitation.askAgain({ token }), ...explained);
    if (!asked.ok) return refusedForm(asked, form);
    if (asked.value.by === "sign-in") return redirect("/sign-in/code", 303);
    flash("success", t("candidate-arrival")("arrival.sent"));
    return redirect(url.pathname, 303);
  }
  if (form.get("intent") === "not-mine") {
    const rightEmail = textField(form, "rightEmail");
    const refused = await attempt(caller.candidateInvitation.refuse({ token, rightEmail }), ...explained);
    if (!refused.ok) return refusedForm(refused, form);
    flash("success", t("candidate-arrival")("arrival.notMineDone"));
    return redirect(url.pathname, 303);
  }
  const accepted = await attempt(caller.candidateInvitation.accept({ token }), ...explained);
  // The page of a link that does not open any more says why and shows the way in; a refused form would keep it as it was.
  if (!accepted.ok && accepted.reason.startsWith("invitation-")) return redirect(url.pathname, 303);
  if (!accepted.ok) return refusedForm(accepted, form);
  return redirect(`/c/${accepted.value.caseId}`, 303);
}

/** The page behind a candidate's invitation. */
export default function Arrive({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-arrival");
  const format = useFormats();
  const { refusal, newer, invitation } = loaderData;
  if (refusal || !invitation) {
    return (
      <Column>
        {actionData && <RefusedSummary refused={actionData} />}
        <NotOpen reason={refusal ?? "invitation-invalid"} newer={newer} invitation={invitation} />
      </Column>
    );
  }
  const { organisationName: organisation, name, email, expiresAt } = invitation;
  const title = t("invitation.title", { organisation });
  return (
    <Column>
      <title>{title}</title>
      {actionData && <RefusedSummary refused={actionData} />}
      <PageHeader title={title} lede={t("invitation.text", { title: invitation.title })} />
      <div className="grid gap-4">
        <p>{t("invitation.for", { name, email })}</p>
        <Banner>{t("invitation.need")}</Banner>
        <Form method="post">
          <Button kind="primary" size="large">
            {t("invitation.accept")}
          </Button>
        </Form>
        <p className="text-ink-soft">
          {t("invitation.expires", { date: format.dateTime(expiresAt) })} {t("arrival.privacy")}
        </p>
        <ButtonLink kind="quiet" href="/invitation/code" className="justify-self-start">
          {t("arrival.useCode")}
        </ButtonLink>
        <Disclosure summary={t("arrival.notMine")} open={actionData?.values.intent === "not-mine"}>
          <Form method="post" className="grid gap-4" noValidate>
            <p className="max-w-prose">{t("arrival.notMineLede")}</p>
            <Field id="rightEmail" label={t("arrival.rightEmail")}>
              <TextInput
                type="email"
                name="rightEmail"
                width="lg"
                autoComplete="off"
                defaultValue={actionData?.values.rightEmail}
              />
            </Field>
            <Button kind="secondary" name="intent" value="not-mine" className="justify-self-start">
              {t("arrival.notMineSend")}
            </Button>
          </Form>
        </Disclosure>
      </div>
    </Column>
  );
}

// A component of its own, because only a refusal needs the wording of refusals.
function RefusedSummary({ refused }: { refused: Refused }) {
  const common = useT("common");
  const text = useRefusedText(refused);
  return <ErrorSummary title={common("errorSummary.title")} errors={text ? [{ message: text }] : []} />;
}
