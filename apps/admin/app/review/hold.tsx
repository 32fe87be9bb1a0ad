import { useFormats, useT } from "@causeway/messages/react";
import { holdReasons, mayHold } from "@causeway/rules/sponsorship-case/hold";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader, Section } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { TextArea } from "@causeway/ui/text-area";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/hold.ts";
import { caseHref, useFrame } from "./frame.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.review.holding(params);
}

/** Puts the case on hold, goes on with it, or gives it to a colleague; each by its own form. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const page = admin(context);
  const form = await request.formData();
  const note = textField(form, "note").slice(0, 2000);
  const intent = textField(form, "intent");
  const { reference } = await page.caller.review.entry(params);
  if (intent === "hand-over") return handOver(page, params, textField(form, "to"), reference);
  const reason = choiceField(form, "reason", holdReasons);
  if (intent === "hold" && (!reason || !note)) {
    return data({ note, reason: !reason, missing: !note, to: false, said: null }, { status: 400 });
  }
  const done = await attempt(
    reason && intent === "hold"
      ? page.caller.review.hold({ ...params, reason, note })
      : page.caller.review.resume(params),
    "status-changed",
    "case-on-hold",
  );
  const say = page.t("review");
  if (done.ok) page.flash("success", say(intent === "hold" ? "hold.held" : "hold.resumed", { reference }));
  else page.flash("warning", page.t("errors")(`${done.reason}.body`));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/hold`, 303);
}

type Params = { organisationId: string; caseId: string };

async function handOver(
  { caller, flash, t }: ReturnType<typeof admin>,
  params: Params,
  to: string,
  reference: string,
) {
  const say = t("review");
  const { colleagues } = await caller.review.holding(params);
  const colleague = colleagues.find((one) => one.personId === to);
  const refused = (said: string | null) =>
    data({ note: "", reason: false, missing: false, to: true, said }, { status: 400 });
  if (!colleague) return refused(null);
  const done = await attempt(caller.review.handOver({ ...params, to }), "four-eyes", "status-changed");
  if (!done.ok) return refused(say("handOver.refused"));
  flash("success", say("handOver.done", { reference, name: colleague.name }));
  return redirect("/queue?view=all", 303);
}

export default function Hold({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("review");
  const { head } = useFrame();
  const wrong = {
    reason: actionData?.reason ? t("hold.reasonNeeded") : undefined,
    note: actionData?.missing ? t("hold.noteNeeded") : undefined,
    to: actionData?.to ? (actionData.said ?? t("handOver.toNeeded")) : undefined,
  };
  return (
    <Column>
      <title>{`${t("hold.title")} · ${head.reference}`}</title>
      <ProblemSummary problems={wrong} />
      <PageHeader title={t("hold.title")} lede={t("hold.lede")} />
      {loaderData.hold ? (
        <Held hold={loaderData.hold} />
      ) : mayHold(head.status) ? (
        <Section heading={t("hold.heading")} id="hold">
          <Form method="post" className="grid justify-items-start gap-4" noValidate>
            <Field id="reason" label={t("hold.reason")} error={wrong.reason}>
              <Select
                name="reason"
                width="lg"
                placeholder=""
                options={holdReasons.map((value) => ({ value, label: t(`hold.reasons.${value}`) }))}
              />
            </Field>
            <Field id="note" label={t("hold.note")} error={wrong.note}>
              <TextArea name="note" rows={3} maxLength={2000} defaultValue={actionData?.note} />
            </Field>
            <Button name="intent" value="hold">
              {t("hold.hold")}
            </Button>
          </Form>
        </Section>
      ) : (
        <Banner>{t("hold.notNow")}</Banner>
      )}
      {!isClosed(head.status) && (
        <Section heading={t("handOver.title")} lede={t("handOver.lede")} id="hand-over">
          {loaderData.colleagues.length === 0 ? (
            <p>{t("handOver.nobody")}</p>
          ) : (
            <Form
              method="post"
              action={caseHref(head, "hold")}
              className="grid justify-items-start gap-4"
              noValidate
            >
              <Field id="to" label={t("handOver.to")} error={wrong.to}>
                <Select
                  name="to"
                  width="lg"
                  placeholder=""
                  options={loaderData.colleagues.map(({ personId, name }) => ({
                    value: personId,
                    label: name,
                  }))}
                />
              </Field>
              <Button name="intent" value="hand-over">
                {t("handOver.button")}
              </Button>
            </Form>
          )}
        </Section>
      )}
    </Column>
  );
}

type Open = NonNullable<Route.ComponentProps["loaderData"]["hold"]>;

function Held({ hold: { reason, note, heldAt } }: { hold: Open }) {
  const t = useT("review");
  const format = useFormats();
  return (
    <Banner
      tone="warning"
      title={t("hold.on", { date: format.dateTime(heldAt), reason: t(`hold.reasons.${reason}`) })}
      actions={
        <Form method="post">
          <Button name="intent" value="resume">
            {t("hold.resume")}
          </Button>
        </Form>
      }
    >
      <span className="whitespace-pre-line">{note}</span>
    </Banner>
  );
}
