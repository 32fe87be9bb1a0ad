import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Column, PageHeader } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/entry.ts";
import { CaseStatusTag } from "./case-status.tsx";
import { Clock } from "./clock.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const entry = await admin(context).caller.review.entry(params);
  if (entry.inside) throw redirect(`/cases/${params.organisationId}/${params.caseId}`);
  return entry;
}

/** Claims the case, takes it over, opens it for approval or gives it back; the buttons of the queue come here too. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const { reference } = await caller.review.entry(params);
  const inside = `/cases/${params.organisationId}/${params.caseId}`;
  const intent = textField(form, "intent");
  const approving = intent === "approve";
  const looking = intent === "secondLook";
  if (intent === "release") {
    await caller.review.release(params);
    flash("success", t("review")("queue.released", { reference }));
    return redirect("/queue");
  }
  const take = {
    approve: caller.review.openForApproval,
    takeOver: caller.review.takeOver,
    secondLook: caller.secondLook.open,
  }[intent];
  const taken = await attempt(
    (take ?? caller.review.claim)(params),
    "already-claimed",
    "status-changed",
    "four-eyes",
  );
  if (!taken.ok) {
    const by = String(taken.details.by ?? "");
    const said =
      taken.reason === "already-claimed" && by ? t("review")("queue.claimedBy", { name: by }) : null;
    flash("warning", said ?? t("errors")(`${taken.reason}.body`));
    return redirect(
      form.get("from") === "queue" ? "/queue" : `/queue/${params.organisationId}/${params.caseId}`,
    );
  }
  if (looking) {
    flash("success", t("second-look")("opened", { reference }));
    return redirect(`${inside}/second-look`);
  }
  flash("success", t("review")(approving ? "queue.opened" : "queue.claimed", { reference }));
  return redirect(approving ? `${inside}/decision` : inside);
}

/** The door of a case for staff who are not inside. */
export default function Entry({ loaderData: entry }: Route.ComponentProps) {
  const t = useT("review");
  const look = useT("second-look");
  const format = useFormats();
  const none = t("queue.unclaimed");
  return (
    <Column>
      <title>{t("entry.title", { reference: entry.reference })}</title>
      <PageHeader
        title={t("entry.title", { reference: entry.reference })}
        lede={t("entry.lede")}
        back={{ href: "/queue", label: t("entry.back") }}
        meta={<Clock clock={entry.clock} due />}
      />
      <SummaryList
        rows={[
          { id: "employer", label: t("entry.employer"), value: entry.organisationName },
          { id: "post", label: t("entry.post"), value: entry.title },
          { id: "status", label: t("entry.status"), value: <CaseStatusTag status={entry.status} /> },
          { id: "submitted", label: t("entry.submitted"), value: format.dateTime(entry.submittedAt) },
          { id: "reviewer", label: t("entry.reviewer"), value: entry.reviewer ?? none },
          { id: "approver", label: t("entry.approver"), value: entry.approver ?? none },
        ]}
      />
      {entry.may.claim || entry.may.takeOver || entry.may.approve || entry.may.secondLook ? (
        <Form method="post" className="mt-6">
          <ButtonRow>
            {entry.may.claim && (
              <Button kind="primary" name="intent" value="claim">
                {t("queue.claim")}
              </Button>
            )}
            {entry.may.takeOver && (
              <Button kind="primary" name="intent" value="takeOver">
                {t("queue.takeOver")}
              </Button>
            )}
            {entry.may.approve && (
              <Button kind="primary" name="intent" value="approve">
                {t("queue.approve")}
              </Button>
            )}
            {entry.may.secondLook && (
              <Button kind="primary" name="intent" value="secondLook">
                {look(entry.secondLook === "disagreed" ? "openSettle" : "open")}
              </Button>
            )}
          </ButtonRow>
        </Form>
      ) : (
        <Banner title={t("entry.closedTitle")} className="mt-6">
          {entry.reviewedByMe && entry.status === "recommended" ? t("entry.reviewedByMe") : t("entry.notYet")}
        </Banner>
      )}
    </Column>
  );
}
