import { useFormats, useT } from "@causeway/messages/react";
import { guardianCapacities } from "@causeway/rules/candidate-form/guardian";
import { Button } from "@causeway/ui/button";
import { Checkbox, RadioGroup } from "@causeway/ui/choice";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Disclosure, Section } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { choiceField, textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/guardian";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

const faults = ["capacity", "name", "agreed"] as const;
type Fault = (typeof faults)[number];

export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await attempt(portal(context).caller.candidateForm.guardians(), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  return shown.value;
}

/** Records or takes back the consent for one child; what was typed stays when something is missing. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const say = t("candidate-rights");
  const form = await request.formData();
  const here = stepHref(params.caseId, "guardian");
  const withdraw = textField(form, "withdraw");
  if (withdraw) {
    await caller.candidateForm.withdrawGuardianConsent({ childId: withdraw });
    flash("warning", say("guardian.withdrawn"));
    return redirect(here, 303);
  }
  const typed = {
    childId: textField(form, "child"),
    capacity: choiceField(form, "capacity", guardianCapacities) ?? null,
    name: textField(form, "name"),
    agreed: form.has("agreed"),
  };
  const given = await attempt(caller.candidateForm.giveGuardianConsent(typed), "input-invalid");
  if (!given.ok) {
    const fault = faults.find((one) => one === given.details.field) ?? "name";
    return data({ fault, typed }, { status: 400 });
  }
  flash("success", say("guardian.recorded"));
  return redirect(here, 303);
}

/** For each child under fourteen: the notice, and the consent of a parent or guardian. */
export default function GuardianConsents({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-rights");
  const common = useT("common");
  const format = useFormats();
  const { head, children, noticeVersion } = loaderData;
  const errors = actionData
    ? [{ fieldId: `${actionData.fault}-${actionData.typed.childId}`, message: t(needed[actionData.fault]) }]
    : [];
  const notice = [
    ["why", t("guardian.whyText")],
    ["who", t("guardian.whoText", { organisation: head.organisationName })],
  ] as const;
  return (
    <>
      <FormHead head={head} title={t("guardian.title")} lede={t("guardian.lede")} step={false} />
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      {children.length === 0 && <EmptyState title={t("guardian.none")} />}
      {children.length > 0 && (
        <dl className="my-6 grid gap-5">
          {notice.map(([part, text]) => (
            <div key={part}>
              <dt className="font-semibold">{t(`guardian.${part}`)}</dt>
              <dd className="max-w-prose">{text}</dd>
            </div>
          ))}
          <dd className="text-sm text-ink-soft">{t("guardian.version", { version: noticeVersion })}</dd>
        </dl>
      )}
      {children.map(({ id, name, age, consent }) => (
        <Section key={id} heading={t("guardian.child", { name, age })}>
          {consent ? (
            <>
              <p>
                {t("guardian.given", {
                  name: consent.name,
                  capacity: consent.capacity,
                  date: format.dateTime(consent.givenAt),
                })}
              </p>
              <div className="mt-3">
                <Disclosure summary={t("guardian.withdraw")}>
                  <Form method="post" className="grid gap-3">
                    <p className="max-w-prose">{t("guardian.withdrawWarning")}</p>
                    <Button kind="danger" name="withdraw" value={id} className="justify-self-start">
                      {t("guardian.withdraw")}
                    </Button>
                  </Form>
                </Disclosure>
              </div>
            </>
          ) : (
            <ConsentForm id={id} refused={actionData?.typed.childId === id ? actionData : undefined} />
          )}
        </Section>
      ))}
    </>
  );
}

type Refused = NonNullable<Route.ComponentProps["actionData"]>;

function ConsentForm({ id, refused }: { id: string; refused: Refused | undefined }) {
  const t = useT("candidate-rights");
  const errorOf = (fault: Fault) => (refused?.fault === fault ? t(needed[fault]) : undefined);
  return (
    <Form method="post" className="grid gap-6" noValidate>
      <input type="hidden" name="child" value={id} />
      <RadioGroup
        id={`capacity-${id}`}
        name="capacity"
        legend={t("guardian.capacity")}
        defaultValue={refused?.typed.capacity ?? undefined}
        error={errorOf("capacity")}
        options={guardianCapacities.map((value) => ({ value, label: t(`guardian.${value}`) }))}
      />
      <Field id={`name-${id}`} label={t("guardian.name")} error={errorOf("name")}>
        <TextInput
          name="name"
          width="lg"
          maxLength={200}
          autoComplete="name"
          defaultValue={refused?.typed.name}
        />
      </Field>
      <Checkbox
        id={`agreed-${id}`}
        name="agreed"
        label={t("guardian.agree")}
        defaultChecked={refused?.typed.agreed ?? false}
        error={errorOf("agreed")}
      />
      <Button kind="primary" className="justify-self-start">
        {t("guardian.give")}
      </Button>
    </Form>
  );
}

const needed = {
  capacity: "guardian.capacityNeeded",
  name: "guardian.nameNeeded",
  agreed: "guardian.agreeNeeded",
} as const satisfies Record<Fault, string>;
