import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { Column, PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { problemPage } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/new";
import { caseHref } from "./case-frame.tsx";

const fields = ["title", "candidateName"] as const;
type FieldName = (typeof fields)[number];
const mostCharacters = 160;

/** `?from=` names an earlier case whose post, pay and recruitment the new one begins with. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { caller, requestId } = portal(context);
  const { role } = await caller.organisation.current();
  if (role === "viewer") throw problemPage({ reason: "not-allowed", requestId }, 403);
  const from = earlierCase(request);
  return { from: from ? await caller.sponsorshipCase.head({ caseId: from }) : null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const typed = { title: textField(form, "title"), candidateName: textField(form, "candidateName") };
  const faults = fields.flatMap((field) => faultOf(field, typed[field]));
  if (faults.length > 0) return data({ faults, typed }, { status: 400 });
  const { caseId, reference } = await caller.sponsorshipCase.create({ ...typed, from: earlierCase(request) });
  flash("success", t("sponsorship-case")("created", { reference }));
  return redirect(caseHref({ organisationId: params.organisationId, id: caseId }));
}

export default function NewCase({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const list = useT("case-list");
  const form = useT("form");
  const { from } = loaderData;
  const label = (field: FieldName) => t(field === "title" ? "workingTitle" : "candidateName");
  const fault = (field: FieldName) => {
    const code = actionData?.faults.find((one) => one.field === field)?.code;
    const length = actionData?.typed[field].length ?? 0;
    return code && form(`problem.${code}`, { label: label(field), most: mostCharacters, length });
  };
  return (
    <Column>
      <title>{from ? t("copy") : list("newCase")}</title>
      <PageHeader
        title={from ? t("copy") : list("newCase")}
        lede={t("newCaseLede")}
        back={{
          href: from ? caseHref(from) : `/o/${params.organisationId}/cases`,
          label: from ? `${from.reference} · ${from.title}` : list("cases"),
        }}
      />
      <ErrorSummary
        title={form("summaryTitle")}
        errors={(actionData?.faults ?? []).map(({ field }) => ({ fieldId: field, message: fault(field) }))}
      />
      {from && (
        <div className="mb-8">
          <Banner title={t("copied.title", { reference: from.reference })}>{t("copied.text")}</Banner>
        </div>
      )}
      <Form method="post" className="grid gap-8" noValidate>
        <Field id="title" label={t("workingTitle")} hint={t("workingTitleHint")} error={fault("title")}>
          <TextInput name="title" defaultValue={actionData?.typed.title ?? from?.title} />
        </Field>
        <Field
          id="candidateName"
          label={t("candidateName")}
          hint={t("candidateNameHint")}
          error={fault("candidateName")}
        >
          <TextInput name="candidateName" defaultValue={actionData?.typed.candidateName} autoComplete="off" />
        </Field>
        <div>
          <Button kind="primary">{from ? t("copy") : list("newCase")}</Button>
        </div>
      </Form>
      {!from && (
        <p className="mt-8">
          <Link href={`/o/${params.organisationId}/cases/import`}>{list("startFromList")}</Link>
        </p>
      )}
    </Column>
  );
}

function faultOf(field: FieldName, text: string): { field: FieldName; code: "missing" | "too-long" }[] {
  if (text === "") return [{ field, code: "missing" }];
  return text.length > mostCharacters ? [{ field, code: "too-long" }] : [];
}

function earlierCase(request: Request): string | undefined {
  return new URL(request.url).searchParams.get("from") ?? undefined;
}
