import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/your-data";
import { DataSheet } from "./data-sheet.tsx";
import { FormHead } from "./form-head.tsx";
import { stepHref } from "./steps.ts";

export function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.candidateForm.keeping();
}

/** By POST, because every look at all of it is recorded; and never kept by the browser. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  if ((await request.formData()).get("intent") === "erase") {
    await caller.candidateForm.askForErasure();
    flash("success", t("candidate-rights")("data.eraseSent"));
    return redirect(stepHref(params.caseId, "data"), 303);
  }
  const sheet = await caller.candidateForm.ownData();
  return data(sheet, { headers: { "cache-control": "no-store" } });
}

/** All that is kept about her, to take away or to read, and until when it is kept. */
export default function YourData({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-rights");
  const format = useFormats();
  const { head, deletion, mayAsk, askedAt } = loaderData;
  return (
    <>
      <FormHead head={head} title={t("data.title")} step={false} />
      {actionData && <DataSheet sheet={actionData} />}
      <div className="hide-print grid gap-8">
        <ButtonRow>
          <Form method="post">
            <Button kind={actionData ? "secondary" : "primary"}>{t("data.print")}</Button>
          </Form>
          <form method="post" action={`${stepHref(head.caseId, "data")}/pdf`}>
            <Button kind="secondary">{t("data.pdf")}</Button>
          </form>
          <form method="post" action={stepHref(head.caseId, "data")}>
            <Button kind="secondary">{t("data.download")}</Button>
          </form>
        </ButtonRow>
        <Banner tone="warning">{t("data.warning")}</Banner>
        <Section heading={t("data.deleteHeading")}>
          {deletion ? (
            <>
              <p className="font-semibold">{t("data.deleteOn", { date: format.date(deletion.on) })}</p>
              <p className="max-w-prose">{t(`data.deleteWhy.${deletion.because}`)}</p>
            </>
          ) : (
            <p className="max-w-prose">{t("data.deleteOpen")}</p>
          )}
          {askedAt && (
            <p className="mt-4 max-w-prose font-semibold">
              {t("data.eraseAsked", { date: format.dateTime(askedAt) })}
            </p>
          )}
          {mayAsk && !askedAt && (
            <Form method="post" className="mt-4 grid justify-items-start gap-3">
              <p className="max-w-prose">{t("data.eraseLede")}</p>
              <Button kind="secondary" name="intent" value="erase">
                {t("data.erase")}
              </Button>
            </Form>
          )}
        </Section>
      </div>
    </>
  );
}
