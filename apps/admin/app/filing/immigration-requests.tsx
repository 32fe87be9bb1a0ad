import type { ShownFiling } from "@causeway/api/filing/show-filing";
import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { CheckboxGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Disclosure, Panel, Section, Stack } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { TextArea } from "@causeway/ui/text-area";
import { DateInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { useRequirementName } from "../review/requirement-name.ts";
import type { SentRequest } from "./request-action.server.ts";

type Request = ShownFiling["requests"][number];
type Props = Pick<ShownFiling, "requests" | "files" | "status" | "today"> & {
  mayFile: boolean;
  sent: SentRequest | undefined;
};

/** What Immigration asked and was answered, in order, with the forms to record more. */
export function ImmigrationRequests({ requests, files, status, today, mayFile, sent }: Props) {
  const t = useT("filing");
  return (
    <Section heading={t("requests")} lede={t("requestsLede")}>
      {requests.length === 0 && <p className="text-ink-soft">{t("noRequests")}</p>}
      <div className="grid gap-4">
        {requests.map((request) => (
          <Panel key={request.id}>
            <Recorded request={request} />
            {mayFile && request.answeredOn === null && (
              <Disclosure summary={t("recordAnswer")} open={sent?.about === request.id || undefined}>
                <AnswerForm
                  request={request}
                  files={files}
                  today={today}
                  sent={sent?.about === request.id ? sent : undefined}
                />
              </Disclosure>
            )}
          </Panel>
        ))}
      </div>
      {mayFile && status === "filed" && (
        <div className="mt-4">
          <Disclosure summary={t("addRequest")} open={sent?.about === "new" || undefined}>
            <RequestForm today={today} sent={sent?.about === "new" ? sent : undefined} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Recorded({ request }: { request: Request }) {
  const t = useT("filing");
  const format = useFormats();
  const { answeredOn, dueOn, overdue } = request;
  const state = answeredOn ? "answered" : overdue ? "overdue" : "open";
  return (
    <div className="mb-2 grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">{t("received", { date: format.date(request.receivedOn) })}</span>
        {dueOn && <span>{t("requestDue", { date: format.date(dueOn) })}</span>}
        <StatusTag tone={tones[state]}>
          {answeredOn ? t("answered", { date: format.date(answeredOn) }) : t(overdue ? "overdue" : "open")}
        </StatusTag>
      </p>
      <p className="whitespace-pre-line">{request.wanted}</p>
      <p className="text-sm text-ink-soft">{t("recordedBy", { name: request.recordedBy })}</p>
      {answeredOn && (
        <div className="border-s-4 border-line ps-3">
          {request.answer && <p className="whitespace-pre-line">{request.answer}</p>}
          {request.files.length > 0 && <p>{t("files", { files: request.files.join(" · ") })}</p>}
          <p className="text-sm text-ink-soft">{t("answeredBy", { name: request.answeredBy })}</p>
        </div>
      )}
    </div>
  );
}

type FormProps = { today: string; sent: SentRequest | undefined };

function RequestForm({ today, sent }: FormProps) {
  const t = useT("filing");
  const wrong = (field: string, message: string) => (sent?.field === field ? message : undefined);
  return (
    <Form method="post" preventScrollReset>
      <Stack gap="tight">
        <Field id="receivedOn" label={t("receivedOn")} error={wrong("receivedOn", t("errorReceived"))}>
          <DateInput name="receivedOn" max={today} defaultValue={sent?.typed.receivedOn || today} required />
        </Field>
        <Field id="wanted" label={t("wanted")} error={wrong("wanted", t("errorWanted"))}>
          <TextArea name="wanted" rows={3} maxLength={4000} defaultValue={sent?.typed.wanted} required />
        </Field>
        <Field
          id="requestDueOn"
          label={t("requestDueOn")}
          hint={t("requestDueHint")}
          error={wrong("dueOn", t("errorDue"))}
        >
          <DateInput name="dueOn" defaultValue={sent?.typed.dueOn} />
        </Field>
        <ButtonRow>
          <Button size="small" kind="primary" name="intent" value="request">
            {t("saveRequest")}
          </Button>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

function AnswerForm({
  request,
  files,
  today,
  sent,
}: FormProps & { request: Request; files: Props["files"] }) {
  const t = useT("filing");
  const requirementName = useRequirementName();
  const { id } = request;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="requestId" value={id} />
      <Stack gap="tight">
        <Field
          id={`${id}-answeredOn`}
          label={t("answeredOn")}
          error={sent?.field === "answeredOn" ? t("errorAnswered") : undefined}
        >
          <DateInput name="answeredOn" max={today} defaultValue={sent?.typed.answeredOn || today} required />
        </Field>
        <Field id={`${id}-answer`} label={t("answer")}>
          <TextArea name="answer" rows={3} maxLength={4000} defaultValue={sent?.typed.answer} />
        </Field>
        {files.length > 0 && (
          <CheckboxGroup
            id={`${id}-files`}
            name="evidenceId"
            legend={t("answerFiles")}
            options={files.map((file) => ({
              value: file.id,
              label: `${requirementName(file.requirement)} · ${file.fileName}`,
            }))}
          />
        )}
        <ButtonRow>
          <Button size="small" kind="primary" name="intent" value="answer">
            {t("saveAnswer")}
          </Button>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

const tones = { answered: "good", overdue: "bad", open: "attention" } as const;
