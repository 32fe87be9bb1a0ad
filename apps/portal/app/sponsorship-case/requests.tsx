import { useFormats, useT } from "@causeway/messages/react";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { Column } from "@causeway/ui/page";
import { PinnedRequest } from "@causeway/ui/pin";
import { TextArea } from "@causeway/ui/text-area";
import { portal } from "@causeway/web/portal";
import { Form, redirect } from "react-router";
import { fieldId } from "../form/field-control.tsx";
import type { Route } from "./+types/requests";
import { CaseHeader, caseHref } from "./case-frame.tsx";
import { useRequestPlace } from "./request-place.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.changeRequest.list({ caseId: params.caseId });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const here = { organisationId: params.organisationId, id: params.caseId };
  for (const [name, value] of form) {
    const requestId = name.startsWith("note.") ? name.slice("note.".length) : "";
    if (requestId && typeof value === "string") {
      await caller.changeRequest.note({ caseId: params.caseId, requestId, note: value.slice(0, 4000) });
    }
  }
  if (form.get("intent") !== "send") {
    flash("info", t("sponsorship-case")("answerRequests.saved"));
    return redirect(caseHref(here, "requests"));
  }
  await caller.changeRequest.send({ caseId: params.caseId });
  flash("success", t("candidate")("requests.sent"));
  return redirect(caseHref(here));
}

export default function AnswerRequests({ loaderData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const common = useT("common");
  const format = useFormats();
  const reasons = useT("sponsorship-case") as unknown as (key: `reason.${ChangeRequestReason}`) => string;
  const place = useRequestPlace();
  const { head, requests, waitingForCandidate } = loaderData;
  const open = requests.filter((request) => request.state === "open");
  return (
    <Column>
      <title>{`${t("answerRequests.title")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("answerRequests.title")} lede={t("answerRequests.lede")} />
      {requests.length === 0 && <EmptyState title={t("answerRequests.empty")} />}
      {waitingForCandidate > 0 && (
        <Banner>{t("answerRequests.waitingCandidate", { count: waitingForCandidate })}</Banner>
      )}
      <Form method="post" className="mt-6 grid gap-6">
        {requests.map((request, index) => {
          const at = place(head, request);
          return (
            <PinnedRequest
              key={request.id}
              id={`r-${request.id}`}
              number={index + 1}
              reason={reasons(`reason.${request.reasonCode}`)}
              place={at.name}
              wanted={request.note ? { label: t("answerRequests.satisfy"), text: request.note } : undefined}
              due={
                request.round.dueOn ? format.date(request.round.dueOn.toISOString().slice(0, 10)) : undefined
              }
              state={{
                label: t(`answerRequests.state.${request.state}`),
                tone: request.state === "open" ? "attention" : "good",
              }}
              actions={
                request.state === "open" && (
                  <ButtonLink
                    kind="secondary"
                    size="small"
                    href={`${at.href}${request.field ? `#${fieldId(request.field)}` : ""}`}
                  >
                    {t("answerRequests.open")}
                  </ButtonLink>
                )
              }
            >
              {request.state === "open" ? (
                <Field id={`note-${request.id}`} label={t("answerRequests.note")}>
                  <TextArea name={`note.${request.id}`} defaultValue={request.answerNote ?? ""} rows={2} />
                </Field>
              ) : (
                request.answerNote && <p>{request.answerNote}</p>
              )}
            </PinnedRequest>
          );
        })}
        {open.length > 0 && (
          <div className="flex flex-wrap gap-4">
            <Button kind="primary" name="intent" value="send">
              {t("answerRequests.send")}
            </Button>
            <Button kind="quiet" name="intent" value="save">
              {common("actions.save")}
            </Button>
          </div>
        )}
      </Form>
    </Column>
  );
}
