import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Column } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/withdraw";
import { CaseHeader, caseHref } from "./case-frame.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { head } = await portal(context).caller.sponsorshipCase.show({ caseId: params.caseId });
  return { head };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const reason = String((await request.formData()).get("reason") ?? "").slice(0, 2000);
  const done = await attempt(
    caller.sponsorshipCase.withdraw({ caseId: params.caseId, reason }),
    "reason-required",
  );
  if (!done.ok) return data({ reason: done.reason }, { status: 400 });
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
          error={actionData && form("problem.missing", { label: t("withdrawReason") })}
        >
          <TextArea name="reason" />
        </Field>
        <div>
          <Button kind="danger">{t("withdrawConfirm")}</Button>
        </div>
      </Form>
    </Column>
  );
}
