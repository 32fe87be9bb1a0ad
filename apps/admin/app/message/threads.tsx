import { useT } from "@causeway/messages/react";
import { messageAudiences, messageMaxLength } from "@causeway/rules/message/schema";
import { Banner } from "@causeway/ui/banner";
import { Checkbox } from "@causeway/ui/choice";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { faultOf, type MessageFault } from "@causeway/web/message/sent";
import { Thread } from "@causeway/web/message/thread.tsx";
import { useMessageFault, WriteForm } from "@causeway/web/message/write-form.tsx";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { caseHref, useFrame } from "../review/frame.ts";
import type { Route } from "./+types/threads.ts";

export function loader({ request, context, params }: Route.LoaderArgs) {
  return admin(context).caller.message.thread({ ...params, audience: audienceIn(request) });
}

/** Sends to the side that the page is about, if the writer has said that side, too. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const audience = audienceIn(request);
  const form = await request.formData();
  const body = textField(form, "body");
  const confirmed = choiceField(form, "confirmed", messageAudiences) ?? null;
  const fault = faultOf(body, messageMaxLength);
  if (fault) return data<MessageFault>(fault, { status: 400 });
  const sent = await attempt(
    caller.message.write({ ...params, audience, confirmed, body }),
    ...(["input-invalid", "case-not-open", "candidate-not-invited"] as const),
  );
  if (!sent.ok) {
    const why = sent.reason === "input-invalid" ? "unconfirmed" : "closed";
    return data<MessageFault>({ fault: why, body }, { status: 400 });
  }
  const { names } = await caller.message.thread({ ...params, audience });
  flash("success", t("message")("staff.sent", { name: names[audience] }));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/messages?with=${audience}`, 303);
}

/** What the agency writes to one side and reads from it. The other side's thread is another address. */
export default function Threads({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("message");
  const common = useT("common");
  const { head } = useFrame();
  const { audience, messages, names, unread, mayWrite } = loaderData;
  const name = names[audience];
  const here = caseHref(head, "messages");
  const textError = useMessageFault(actionData, messageMaxLength);
  const confirmError = actionData?.fault === "unconfirmed" ? t("staff.confirmNeeded") : undefined;
  const errors = [
    ...(textError ? [{ fieldId: "body", message: textError }] : []),
    ...(confirmError ? [{ fieldId: "confirmed", message: confirmError }] : []),
  ];
  return (
    <>
      <title>{`${t("staffTitle")} · ${head.reference}`}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader title={t("staffTitle")} lede={t("staff.lede")} />
      <LinkTabs
        label={t("staff.tabs")}
        tabs={[
          ...messageAudiences.map((one) => ({
            href: `${here}?with=${one}`,
            label: t(`staff.${one}`),
            current: one === audience,
            ...(unread[one] > 0 && one !== audience ? { count: unread[one] } : {}),
          })),
          { href: `${caseHref(head, "timeline")}#notes`, label: t("staff.notes") },
        ]}
      />
      {/* A draft to one side must never stay in the field when the page turns to the other. */}
      <Section key={audience} heading={t(`staff.${audience}Title`, { name })}>
        <Thread
          tone={audience}
          readers={t(`staff.${audience}Reads`, { name })}
          messages={messages}
          names={{ [audience]: name }}
          empty={t(`staff.${audience}Empty`)}
        />
        {mayWrite ? (
          <WriteForm
            key={messages.at(-1)?.id ?? "first"}
            label={t(`staff.${audience}Label`)}
            send={t(`staff.${audience}Send`)}
            most={messageMaxLength}
            fault={actionData}
          >
            <Checkbox
              id="confirmed"
              name="confirmed"
              value={audience}
              label={t(`staff.${audience}Confirm`, { name })}
              error={confirmError}
            />
          </WriteForm>
        ) : (
          <Banner>{t("staff.closed")}</Banner>
        )}
      </Section>
    </>
  );
}

function audienceIn(request: Request) {
  const wanted = new URL(request.url).searchParams.get("with");
  return messageAudiences.find((one) => one === wanted) ?? "employer";
}
