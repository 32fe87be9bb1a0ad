import { useFormats, useT } from "@causeway/messages/react";
import { askedSection } from "@causeway/rules/candidate-form/asked";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Link } from "@causeway/ui/link";
import { Stack } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import { useSlotName } from "../evidence/slot-name.ts";
import type { Route } from "./+types/sign";
import { AnswersSummary } from "./answers-summary.tsx";
import { DeclarationFields, declarationOf, useDeclarationErrors } from "./declaration-fields.tsx";
import { FormHead } from "./form-head.tsx";
import { DrawnSignature } from "./signature-pad.tsx";
import { stepHref } from "./steps.ts";

const formId = "sign-form";
export const handle: PageHandle = { languageForm: formId };

export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await attempt(portal(context).caller.candidateForm.signing(), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  return shown.value;
}

/** Signs, or says what is missing. Changing the language gives the page back with what was typed. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const typed = declarationOf(form);
  if (chooseLanguage(context, form)) return redirect(stepHref(params.caseId, "sign"));
  const signed = await attempt(
    caller.candidateForm.sign(typed),
    "input-invalid",
    "form-incomplete",
    "guardian-consent-required",
    "form-locked",
  );
  if (!signed.ok) return data({ ...signed, typed }, { status: 400 });
  flash("success", t("candidate")("sign.next"));
  return redirect(stepHref(params.caseId));
}

export default function CheckAndSign({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate");
  const form = useT("candidate-form");
  const errors = useT("errors");
  const common = useT("common");
  const format = useFormats();
  const slotName = useSlotName();
  const rights = useT("candidate-rights");
  const { head, sections, unasked, files, incomplete, owed, children, signed, signedAt } = loaderData;
  const fault = actionData?.reason === "input-invalid" ? String(actionData.details.field) : undefined;
  const faults = useDeclarationErrors(fault);
  const ready = incomplete.length + owed.length + children.length === 0;
  return (
    <Stack>
      <FormHead head={head} title={form("section.sign")} />
      <ErrorSummary title={common("errorSummary.title")} errors={faults} />
      {actionData && !fault && <Banner tone="danger">{errors(`${actionData.reason}.body`)}</Banner>}
      {candidateSections.map((section) => (
        <AnswersSummary
          key={section.id}
          heading={form(`section.${section.id}`)}
          fields={askedSection(section, unasked).fields}
          answers={sections.find((one) => one.id === section.id)?.answers ?? {}}
          change={
            signedAt
              ? undefined
              : { href: stepHref(head.caseId, section.id), of: form(`section.${section.id}`) }
          }
        />
      ))}
      <SummaryList
        heading={t("check.papers")}
        empty={t("check.none")}
        change={
          signedAt
            ? undefined
            : { href: stepHref(head.caseId, "documents"), label: t("check.change"), of: t("check.papers") }
        }
        rows={files.map((file) => ({ id: file.id, label: slotName(file), value: file.fileName }))}
      />
      {signedAt && (
        <Banner tone="success" title={t("sign.signed", { date: format.dateTime(signedAt) })}>
          {signed?.drawn ? <DrawnSignature drawn={signed.drawn} label={signed.name} /> : signed?.name}
        </Banner>
      )}
      {!signedAt && !ready && (
        <Banner tone="warning" title={t("sign.notYet")}>
          <ul className="list-disc ps-5">
            {incomplete.map((section) => (
              <li key={section}>
                <Link href={`${stepHref(head.caseId, section)}?check=1`}>
                  {t("check.missing", { section: form(`section.${section}`) })}
                </Link>
              </li>
            ))}
            {children.map((child) => (
              <li key={child.id}>
                <Link href={stepHref(head.caseId, "guardian")}>
                  {rights("guardian.missing", { name: child.name })}
                </Link>
              </li>
            ))}
            {owed.map((requirement) => (
              <li key={requirement}>
                <Link href={stepHref(head.caseId, "documents")}>
                  {t("check.missingPaper", { document: slotName({ requirement }) })}
                </Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Form method="post" id={formId} className="grid gap-6" noValidate>
        {!signedAt && ready && (
          <>
            <DeclarationFields typed={actionData?.typed} fault={fault} />
            <Button kind="primary" size="large" className="justify-self-start">
              {t("sign.button")}
            </Button>
          </>
        )}
      </Form>
    </Stack>
  );
}
