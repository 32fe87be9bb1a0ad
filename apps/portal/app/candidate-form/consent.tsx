import { useFormats, useT } from "@causeway/messages/react";
import { consentKinds } from "@causeway/rules/candidate-form/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { Checkbox } from "@causeway/ui/choice";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Disclosure, Section } from "@causeway/ui/page";
import { choiceField } from "@causeway/web/form-text";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/consent";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

const formId = "consent-form";
export const handle: PageHandle = { languageForm: formId };

export async function loader({ context, request }: Route.LoaderArgs) {
  const shown = await portal(context).caller.candidateForm.consents();
  return { ...shown, ticked: new URL(request.url).searchParams.getAll("ticked") };
}

/** Both ticks give the consents, each by itself; a button takes one back; the language switch keeps the ticks. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const here = stepHref(params.caseId, "consent");
  const kinds = consentKinds.filter((kind) => form.has(kind));
  if (chooseLanguage(context, form)) {
    return redirect(`${here}?${new URLSearchParams(kinds.map((kind) => ["ticked", kind]))}`);
  }
  const withdrawn = choiceField(form, "withdraw", consentKinds);
  if (withdrawn) {
    await caller.candidateForm.withdrawConsent({ kind: withdrawn });
    flash("warning", t("candidate")("consent.nowWithdrawn"));
    return redirect(here);
  }
  if (kinds.length < consentKinds.length) return data({ ticked: [...kinds] as string[] }, { status: 400 });
  await caller.candidateForm.giveConsents({ kinds: [...kinds] });
  flash("success", t("candidate")("consent.recorded"));
  return redirect(stepHref(params.caseId));
}

export default function Consent({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate");
  const common = useT("common");
  const format = useFormats();
  const { head, consents, noticeVersion, agency, withdrawn } = loaderData;
  const ticked = actionData?.ticked ?? loaderData.ticked;
  const missing = actionData ? consentKinds.filter((kind) => !ticked.includes(kind)) : [];
  const parts = [
    ["why", t("consent.whyText")],
    ["what", t("consent.whatText")],
    ["who", t("consent.whoText", { organisation: head.organisationName, agency })],
    ["howLong", t("consent.howLongText")],
  ] as const;
  return (
    <>
      <FormHead head={head} title={head.consented ? t("consent.yours") : t("consent.title")} />
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={missing.map((kind) => ({ fieldId: kind, message: t("consent.bothNeeded") }))}
      />
      {withdrawn && <Banner tone="warning">{t("consent.withdrawn")}</Banner>}
      <dl className="my-6 grid gap-5">
        {parts.map(([part, text]) => (
          <div key={part}>
            <dt className="font-semibold">{t(`consent.${part}`)}</dt>
            <dd className="max-w-prose">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-6 text-sm text-ink-soft">{t("consent.version", { version: noticeVersion })}</p>
      {/* The language switch sends the form whose id it knows, so the form is there in both states. */}
      <Form method="post" id={formId} className="grid gap-6">
        {!head.consented && (
          <>
            {consentKinds.map((kind) => (
              <Checkbox
                key={kind}
                id={kind}
                name={kind}
                label={t(`consent.${kind}`)}
                defaultChecked={ticked.includes(kind)}
                error={missing.includes(kind) ? t("consent.bothNeeded") : undefined}
              />
            ))}
            <p className="text-ink-soft">{t("consent.refuse")}</p>
            <Button kind="primary" size="large" className="justify-self-start">
              {t("consent.give")}
            </Button>
          </>
        )}
      </Form>
      {head.consented && (
        <div className="grid gap-6">
          {consents.map(({ kind, givenAt }) => (
            <Section
              key={kind}
              heading={givenAt ? t("consent.given", { date: format.dateTime(givenAt) }) : ""}
            >
              <p className="max-w-prose">{t(`consent.${kind}`)}</p>
              <div className="mt-3">
                <Disclosure summary={t("consent.withdraw")}>
                  <Form method="post" className="grid gap-3">
                    <p className="max-w-prose">{t("consent.withdrawWarning")}</p>
                    <Button kind="danger" name="withdraw" value={kind} className="justify-self-start">
                      {t("consent.withdraw")}
                    </Button>
                  </Form>
                </Disclosure>
              </div>
            </Section>
          ))}
          <ButtonLink kind="primary" href={stepHref(head.caseId)} className="justify-self-start">
            {t("resume")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
