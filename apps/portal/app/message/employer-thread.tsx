import { useT } from "@causeway/messages/react";
import { messageMaxLength } from "@causeway/rules/message/schema";
import { Banner } from "@causeway/ui/banner";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column } from "@causeway/ui/page";
import { textField } from "@causeway/web/form-text";
import { faultOf } from "@causeway/web/message/sent";
import { Thread } from "@causeway/web/message/thread.tsx";
import { useMessageFault, WriteForm } from "@causeway/web/message/write-form.tsx";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { CaseHeader, caseHref } from "../sponsorship-case/case-frame.tsx";
import type { Route } from "./+types/employer-thread.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.message.thread({ caseId: params.caseId });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const { caseId, organisationId } = params;
  const body = textField(await request.formData(), "body");
  const fault = faultOf(body, messageMaxLength);
  if (fault) return data(fault, { status: 400 });
  const sent = await attempt(caller.message.write({ caseId, body }), "case-not-open");
  if (!sent.ok) return data({ fault: "closed" as const, body }, { status: 409 });
  flash("success", t("message")("employer.sent"));
  return redirect(caseHref({ organisationId, id: caseId }, "messages"), 303);
}

/** The employer's thread with the agency, which the candidate does not read. */
export default function EmployerThread({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("message");
  const common = useT("common");
  const { head, messages, mayWrite, open } = loaderData;
  const error = useMessageFault(actionData, messageMaxLength);
  const why = head.status === "draft" ? "notYet" : open ? "viewer" : "closed";
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "body", message: error }] : []}
      />
      <CaseHeader head={head} title={t("title")} />
      <Thread tone="employer" readers={t("employer.lede")} messages={messages} empty={t("employer.empty")} />
      {mayWrite ? (
        <WriteForm
          key={messages.at(-1)?.id ?? "first"}
          label={t("employer.label")}
          hint={t("employer.safe")}
          send={t("employer.send")}
          most={messageMaxLength}
          fault={actionData}
        />
      ) : (
        <Banner>{t(`employer.${why}`)}</Banner>
      )}
    </Column>
  );
}
