import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Column } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt, problemPage } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/withdraw";
import { CaseHeader, caseHref } from "./case-frame.tsx";

const mostCharacters = 2000;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, requestId } = portal(context);
  const { head, may, move } = await caller.sponsorshipCase.show({ caseId: params.caseId });
  if (!may.withdraw) throw problemPage({ reason: "not-allowed", requestId }, 403);
  // Pressed twice, or by a colleague first: the overview says so.
  if (move === "nobody") throw redirect(caseHref(head));
  return { head };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const reason = textField(await request.formData(), "reason");
  if (reason.length > mostCharacters) return data({ fault: "too-long" as const, reason }, { status: 400 });
  const done = await attempt(
    caller.sponsorshipCase.withdraw({ caseId: params.caseId, reason }),
    "reason-required",
    "status-changed",
  );
  if (!done.ok && done.reason === "reason-required")
    return data({ fault: "missing" as const, reason }, { status: 400 });
  if (!done.ok) return redirect(caseHref({ organisationId: params.organisationId, id: params.caseId }));
  flash("success", t("sponsorship-case")("withdrawnDone"));
  return redirect(caseHref({ organisationId: params.organisationId, id: params.caseId }));
}

export default function WithdrawCase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const form = useT("form");
  return (
    <Column>
      <title>{`${t("withdraw")} · ${loaderData.head.reference}`}</title>
      <CaseHeader head={loaderData.head} title={t("withdraw")} lede={t("withdrawLede")} />
      <Form method="post" className="grid gap-6" noValidate>
        <Field
          id="reason"
          label={t("withdrawReason")}
          error={
            actionData &&
            form(`problem.${actionData.fault}`, {
              label: t("withdrawReason"),
              most: mostCharacters,
              length: actionData.reason.length,
            })
          }
        >
          <TextArea name="reason" defaultValue={actionData?.reason} />
        </Field>
        <div>
          <Button kind="danger">{t("withdrawConfirm")}</Button>
        </div>
      </Form>
    </Column>
  );
}
