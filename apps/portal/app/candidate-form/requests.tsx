import { useFormats, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { PinnedRequest } from "@causeway/ui/pin";
import { TextArea } from "@causeway/ui/text-area";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import { MarkedPlace } from "../evidence/marked-place.tsx";
import { useSlotName } from "../evidence/slot-name.ts";
import { fieldId } from "../form/field-control.tsx";
import type { Route } from "./+types/requests";
import { AnswersSummary } from "./answers-summary.tsx";
import { DeclarationFields, declarationOf, useDeclarationErrors } from "./declaration-fields.tsx";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

const formId = "requests-form";
export const handle: PageHandle = { languageForm: formId };

export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await attempt(portal(context).caller.candidateForm.requests(), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  return shown.value;
}

/** Keeps her words, or signs what changed and sends everything together. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const here = stepHref(params.caseId, "requests");
  const notes = notesOf(form);
  const language = chooseLanguage(context, form);
  if (language || form.get("intent") === "keep") {
    await caller.candidateForm.keepNotes({ notes });
    if (!language) flash("info", t("candidate")("requests.kept"));
    return redirect(here);
  }
  const typed = declarationOf(form);
  const sent = await attempt(
    caller.candidateForm.sendAnswers({ ...typed, notes }),
    "input-invalid",
    "requests-open",
    "form-incomplete",
    "guardian-consent-required",
    "no-requests",
    "status-changed",
  );
  if (!sent.ok) return data({ ...sent, typed }, { status: 400 });
  flash("success", t("candidate")("requests.sent"));
  return redirect(stepHref(params.caseId));
}

export default function CandidateRequests({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate");
  const common = useT("common");
  const cases = useT("sponsorship-case");
  const format = useFormats();
  const { head, requests } = loaderData;
  const overdue = requests.find((request) => request.overdue);
  const fault = actionData?.reason === "input-invalid" ? String(actionData.details.field) : undefined;
  const faults = useDeclarationErrors(fault);
  const others = useOtherErrors(fault ? undefined : actionData?.reason);
  return (
    <>
      <FormHead
        head={head}
        step={false}
        title={t("requests.title", { count: requests.length })}
        lede={requests.length > 0 ? t("requests.lede") : undefined}
      />
      {overdue?.dueOn && (
        <Banner
          tone="warning"
          className="mb-4"
          title={cases("answerRequests.overdue", { due: format.date(overdue.dueOn) })}
        >
          {cases("answerRequests.overdueText")}
        </Banner>
      )}
      <ErrorSummary title={common("errorSummary.title")} errors={[...faults, ...others]} />
      <Form method="post" id={formId} className="grid gap-8" noValidate>
        {requests.length === 0 && <EmptyState title={t("requests.empty")} />}
        {requests.map((request, index) => (
          <OneRequest key={request.id} caseId={head.caseId} request={request} number={index + 1} />
        ))}
        {requests.length > 0 && (
          <>
            <DeclarationFields typed={actionData?.typed} fault={fault} />
            <ButtonRow>
              <Button kind="primary" name="intent" value="send" size="large">
                {t("requests.send")}
              </Button>
              <Button kind="quiet" name="intent" value="keep">
                {t("requests.keep")}
              </Button>
            </ButtonRow>
          </>
        )}
      </Form>
    </>
  );
}

type Request = Route.ComponentProps["loaderData"]["requests"][number];

function OneRequest({ caseId, request, number }: { caseId: string; request: Request; number: number }) {
  const t = useT("candidate");
  const reasons = useT("sponsorship-case");
  const format = useFormats();
  const place = usePlace(caseId, request);
  return (
    <PinnedRequest
      id={`r-${request.id}`}
      level={2}
      number={number}
      reason={reasons(`reason.${request.reasonCode}`)}
      place={place.name}
      wanted={request.note ? { label: t("requests.satisfy"), text: request.note } : undefined}
      due={request.dueOn ? t("requests.due", { date: format.date(request.dueOn) }) : undefined}
      state={{
        label: request.mended ? t("requests.mended") : t("requests.open"),
        tone: request.mended ? "good" : "attention",
      }}
      actions={
        <ButtonLink kind="secondary" size="small" href={place.href}>
          {request.target === "field" ? t("requests.answer") : t("requests.upload")}
        </ButtonLink>
      }
    >
      <div className="grid gap-4">
        <MarkedPlace
          base={stepHref(caseId, "documents")}
          evidenceId={request.evidenceId}
          file={request.file}
          region={request.region}
        />
        <CurrentAnswer request={request} />
        <Field id={`note-${request.id}`} label={t("requests.note")}>
          <TextArea name={`note.${request.id}`} rows={2} maxLength={4000} defaultValue={request.answerNote} />
        </Field>
      </div>
    </PinnedRequest>
  );
}

function CurrentAnswer({ request }: { request: Request }) {
  const t = useT("candidate");
  const name = request.field?.split(".")[0] ?? "";
  const field = candidateSection(request.section ?? "")?.fields.find((one) => one.name === name);
  if (!field || request.value === null) return null;
  const { when: _when, ...shown } = field;
  return (
    <div>
      <p className="text-sm text-ink-soft">{t("requests.now")}</p>
      <AnswersSummary fields={[shown]} answers={{ [name]: request.value }} />
    </div>
  );
}

/** What a request is pinned to, in words and as an address. */
function usePlace(caseId: string, request: Request): { name: string; href: string } {
  const form = useT("candidate-form");
  const t = useT("sponsorship-case");
  const slotName = useSlotName();
  const section = candidateSection(request.section ?? "");
  if (!section || !request.field) {
    const requirement = request.requirement ?? "";
    const name = [slotName({ requirement }), request.fileName].filter(Boolean).join(" · ");
    return { name, href: `${stepHref(caseId, "documents")}#slot-${requirement}` };
  }
  const name = request.field.split(".")[0] ?? request.field;
  const label = sectionWording(form).label(name);
  const entry = request.row === null ? [] : [t("answerRequests.entry", { number: request.row + 1 })];
  return {
    name: [form(`section.${section.id}`), label, ...entry].join(" · "),
    href: `${stepHref(caseId, section.id)}#${fieldId(name)}`,
  };
}

function useOtherErrors(reason: string | undefined): { message: string }[] {
  const t = useT("candidate");
  const errors = useT("errors");
  if (!reason) return [];
  if (reason === "requests-open") return [{ message: t("requests.notMended") }];
  if (reason === "form-incomplete") return [{ message: t("requests.broken") }];
  if (reason === "guardian-consent-required") return [{ message: errors("guardian-consent-required.body") }];
  return [{ message: errors(reason === "no-requests" ? "no-requests.title" : "status-changed.body") }];
}

function notesOf(form: FormData): Record<string, string> {
  const prefix = "note.";
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === "string" ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}
