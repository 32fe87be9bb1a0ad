import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { portal } from "@causeway/web/portal";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/new";
import { caseHref } from "./case-frame.tsx";

export async function action({ context, request, params }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const title = String(form.get("title") ?? "").trim();
  const candidateName = String(form.get("candidateName") ?? "").trim();
  const missing = [
    ...(title ? [] : ["title" as const]),
    ...(candidateName ? [] : ["candidateName" as const]),
  ];
  if (missing.length > 0) return data({ missing, title, candidateName }, { status: 400 });
  const { caseId, reference } = await caller.sponsorshipCase.create({
    title: title.slice(0, 160),
    candidateName: candidateName.slice(0, 160),
  });
  flash("success", t("sponsorship-case")("created", { reference }));
  return redirect(caseHref({ organisationId: params.organisationId, id: caseId }));
}

export default function NewCase({ actionData, params }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const form = useT("form");
  const missing = actionData?.missing ?? [];
  const label = (field: "title" | "candidateName") => t(field === "title" ? "workingTitle" : "candidateName");
  const fault = (field: "title" | "candidateName") =>
    missing.includes(field) ? form("problem.missing", { label: label(field) }) : undefined;
  return (
    <Column>
      <title>{t("newCase")}</title>
      <PageHeader
        title={t("newCase")}
        lede={t("newCaseLede")}
        back={{ href: `/o/${params.organisationId}/cases`, label: t("cases") }}
      />
      <ErrorSummary
        title={form("summaryTitle")}
        errors={missing.map((field) => ({ fieldId: field, message: fault(field) }))}
      />
      <Form method="post" className="grid gap-8" noValidate>
        <Field id="title" label={t("workingTitle")} hint={t("workingTitleHint")} error={fault("title")}>
          <TextInput name="title" defaultValue={actionData?.title} />
        </Field>
        <Field
          id="candidateName"
          label={t("candidateName")}
          hint={t("candidateNameHint")}
          error={fault("candidateName")}
        >
          <TextInput name="candidateName" defaultValue={actionData?.candidateName} autoComplete="off" />
        </Field>
        <div>
          <Button kind="primary">{t("newCase")}</Button>
        </div>
      </Form>
    </Column>
  );
}
