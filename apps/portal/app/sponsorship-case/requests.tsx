import { useFormats, useT } from "@causeway/messages/react";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column } from "@causeway/ui/page";
import { PinnedRequest } from "@causeway/ui/pin";
import { TextArea } from "@causeway/ui/text-area";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import { MarkedPlace } from "../evidence/marked-place.tsx";
import { RefusalTitle } from "../form/autosave-indicator.tsx";
import { fieldId } from "../form/field-control.tsx";
import type { Route } from "./+types/requests";
import { CaseHeader, caseHref } from "./case-frame.tsx";
import { RequestChange } from "./request-change.tsx";
import { useRequestPlace } from "./request-place.ts";

const mostCharacters = 4000;

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.changeRequest.list({ caseId: params.caseId });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const form = await request.formData();
  const here = { organisationId: params.organisationId, id: params.caseId };
  const notes = notesIn(form);
  if ([...notes.values()].some((note) => note.length > mostCharacters))
    return data({ notes, refused: undefined, silent: 0 }, { status: 400 });
  for (const [requestId, note] of notes) {
    const kept = await attempt(
      caller.changeRequest.note({ caseId: params.caseId, requestId, note }),
      "case-not-open",
    );
    // A colleague sent the answers meanwhile, or the agency took the request back.
    if (!kept.ok) return data({ notes, refused: kept.reason, silent: 0 }, { status: 409 });
  }
  if (form.get("intent") !== "send") {
    flash("info", t("change-request")("answer.saved"));
    return redirect(caseHref(here, "requests"));
  }
  const sent = await attempt(
    caller.changeRequest.send({ caseId: params.caseId }),
    "status-changed",
    "no-requests",
    "requests-open",
  );
  if (!sent.ok && sent.reason === "requests-open")
    return data({ notes, refused: undefined, silent: Number(sent.details.count ?? 1) }, { status: 400 });
  if (!sent.ok) return redirect(caseHref(here));
  flash("success", t("candidate")("requests.sent"));
  return redirect(caseHref(here));
}

export default function AnswerRequests({ loaderData, actionData }: Route.ComponentProps) {
  const form = useT("form");
  const t = useT("sponsorship-case");
  const own = useT("change-request");
  const common = useT("common");
  const format = useFormats();
  const reasons = useT("sponsorship-case") as unknown as (key: `reason.${ChangeRequestReason}`) => string;
  const place = useRequestPlace();
  const { head, requests, waitingForCandidate, mayAnswer, today } = loaderData;
  const open = requests.filter((request) => request.state === "open" && mayAnswer);
  const days = open.flatMap((request) => request.round.dueOn?.toISOString().slice(0, 10) ?? []);
  const overdue = days.find((day) => day < today);
  const typed = (id: string, kept: string | null) => actionData?.notes.get(id) ?? kept ?? "";
  const silent = actionData?.silent ?? 0;
  const unanswered = open.filter((request) => !request.mended && !request.answerNote?.trim());
  const fault = (id: string) => {
    if (silent > 0 && unanswered.some((request) => request.id === id)) return own("answer.silent");
    const length = actionData?.notes.get(id)?.length ?? 0;
    if (length <= mostCharacters) return undefined;
    const label = t("answerRequests.note");
    return form("problem.too-long", { label, most: mostCharacters, length });
  };
  return (
    <Column>
      <title>{`${t("answerRequests.title")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("answerRequests.title")} lede={own("answer.lede")} />
      <ErrorSummary
        title={form("summaryTitle")}
        errors={
          silent > 0
            ? [
                { message: own("answer.refused", { count: silent }) },
                ...unanswered.map((request) => ({
                  fieldId: `note-${request.id}`,
                  message: place(head, request).name,
                })),
              ]
            : []
        }
      />
      {requests.length === 0 && <EmptyState title={own("answer.empty")} />}
      {actionData?.refused && (
        <Banner tone="warning" role="alert" title={<RefusalTitle reason={actionData.refused} />}>
          <p className="mb-2">{form("unsavedText")}</p>
          {[...actionData.notes.values()].filter(Boolean).map((note) => (
            <p key={note} className="whitespace-pre-line">
              {note}
            </p>
          ))}
        </Banner>
      )}
      {overdue && (
        <Banner tone="warning" title={t("answerRequests.overdue", { due: format.date(overdue) })}>
          {t("answerRequests.overdueText")}
        </Banner>
      )}
      {waitingForCandidate > 0 && (
        <Banner>{own("answer.waitingCandidate", { count: waitingForCandidate })}</Banner>
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
              wanted={request.note ? { label: own("answer.satisfy"), text: request.note } : undefined}
              due={
                request.round.dueOn ? format.date(request.round.dueOn.toISOString().slice(0, 10)) : undefined
              }
              state={{
                label: request.clearedAt ? t("answerRequests.cleared") : own(`answer.state.${request.state}`),
                tone: request.state === "open" ? "attention" : "good",
              }}
              actions={
                request.state === "open" &&
                mayAnswer && (
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
              <MarkedPlace
                base={caseHref(head, "evidence")}
                evidenceId={request.evidenceId}
                file={request.evidence}
                region={request.region}
              />
              <RequestChange request={request} place={at.name} />
              {request.clearedAt && <p>{t("answerRequests.clearedText")}</p>}
              {request.state === "open" && mayAnswer ? (
                <Field
                  id={`note-${request.id}`}
                  label={t("answerRequests.note")}
                  error={fault(request.id)}
                  optional={form("optional")}
                >
                  <TextArea
                    name={`note.${request.id}`}
                    defaultValue={typed(request.id, request.answerNote)}
                    rows={2}
                  />
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

/** What was typed, by request. */
function notesIn(form: FormData): Map<string, string> {
  const notes = [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith("note.") && typeof value === "string"
      ? [[name.slice("note.".length), value.replaceAll("\r\n", "\n")]]
      : [],
  );
  return new Map(notes);
}
