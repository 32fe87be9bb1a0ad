import { useT } from "@causeway/messages/react";
import { messageMaxLength } from "@causeway/rules/message/schema";
import { Banner } from "@causeway/ui/banner";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { textField } from "@causeway/web/form-text";
import { faultOf } from "@causeway/web/message/sent";
import { Thread } from "@causeway/web/message/thread.tsx";
import { useMessageFault, WriteForm } from "@causeway/web/message/write-form.tsx";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { FormHead } from "../candidate-form/form-head.tsx";
import type { Route } from "./+types/candidate-thread.ts";

export function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.candidateMessage.thread();
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const body = textField(await request.formData(), "body");
  const fault = faultOf(body, messageMaxLength);
  if (fault) return data(fault, { status: 400 });
  const sent = await attempt(caller.candidateMessage.write({ body }), "case-not-open");
  if (!sent.ok) return data({ fault: "closed" as const, body }, { status: 409 });
  flash("success", t("message")("candidate.sent"));
  return redirect(`/c/${params.caseId}/messages`, 303);
}

/** Her thread with the agency, which nobody of the employer reads. */
export default function CandidateThread({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("message");
  const common = useT("common");
  const { head, messages, mayWrite, status } = loaderData;
  const error = useMessageFault(actionData, messageMaxLength);
  return (
    <>
      <FormHead head={head} title={t("title")} step={false} />
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "body", message: error }] : []}
      />
      <Thread
        tone="candidate"
        readers={t("candidate.lede")}
        messages={messages}
        empty={
          status === "draft"
            ? t("candidate.notYet", { organisation: head.organisationName })
            : t("candidate.empty")
        }
      />
      {mayWrite && (
        <WriteForm
          key={messages.at(-1)?.id ?? "first"}
          label={t("candidate.label")}
          hint={t("candidate.safe")}
          send={t("candidate.send")}
          most={messageMaxLength}
          fault={actionData}
        />
      )}
      {!mayWrite && status !== "draft" && <Banner>{t("candidate.closed")}</Banner>}
    </>
  );
}
