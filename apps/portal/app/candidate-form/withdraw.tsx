import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { Checkbox } from "@causeway/ui/choice";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/withdraw";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

export function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.candidateForm.withdrawal();
}

/** Ends the application for her, once she has said so in so many words. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const confirmed = (await request.formData()).has("confirmed");
  const done = await attempt(
    caller.candidateForm.withdraw({ confirmed }),
    ...(["input-invalid", "status-changed"] as const),
  );
  if (!done.ok && done.reason === "input-invalid") return data({ unconfirmed: true }, { status: 400 });
  if (done.ok) flash("success", t("candidate-rights")("withdraw.done"));
  return redirect(stepHref(params.caseId), 303);
}

/** What withdrawing means, before she does it. */
export default function WithdrawFromCase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-rights");
  const common = useT("common");
  const { head, mayWithdraw, filed } = loaderData;
  const error = actionData ? t("withdraw.confirmNeeded") : undefined;
  const consequences = [
    t("withdraw.ends"),
    t("withdraw.told", { organisation: head.organisationName }),
    ...(filed ? [t("withdraw.filed")] : []),
    t("withdraw.closes"),
    t("withdraw.stays"),
  ];
  return (
    <>
      <FormHead head={head} title={t("withdraw.title")} lede={t("withdraw.lede")} step={false} />
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "confirmed", message: error }] : []}
      />
      {!mayWithdraw && <Banner>{t("withdraw.over")}</Banner>}
      {mayWithdraw && (
        <>
          <ul className="my-6 grid max-w-prose list-disc gap-2 ps-5">
            {consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Banner
            actions={
              <ButtonLink kind="secondary" href={stepHref(head.caseId, "consent")}>
                {t("withdraw.toConsents")}
              </ButtonLink>
            }
          >
            {t("withdraw.instead")}
          </Banner>
          <Form method="post" className="mt-6 grid gap-6" noValidate>
            <Checkbox id="confirmed" name="confirmed" label={t("withdraw.confirm")} error={error} />
            <ButtonRow>
              <Button kind="danger">{t("withdraw.button")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
