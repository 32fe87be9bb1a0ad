import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { Reversal } from "../decision/reversal.tsx";
import { caseHref, useFrame } from "../review/frame.ts";
import type { Route } from "./+types/requests.ts";
import { RequestCard } from "./request-card.tsx";
import { RoundDue } from "./round-due.tsx";
import { SendRound } from "./send-round.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.changeRequest.list(params);
}

/** Sends the round, settles an answer, or throws a draft away. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t, format } = admin(context);
  const form = await request.formData();
  const here = `/cases/${params.organisationId}/${params.caseId}/requests`;
  const requestId = textField(form, "requestId");
  const words = t("change-request");
  if (form.get("intent") === "send") {
    const dueOn = textField(form, "dueOn");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn)) return data({ due: true }, { status: 400 });
    const sent = await attempt(
      caller.changeRequest.send({ ...params, dueOn }),
      "input-invalid",
      "no-requests",
      "status-changed",
    );
    if (sent.ok) flash("success", words("sent", { number: sent.value.round, count: sent.value.sent }));
    else if (sent.reason === "input-invalid") return data({ due: true }, { status: 400 });
    else flash("warning", t("errors")(`${sent.reason}.body`));
    return redirect(here);
  }
  if (form.get("intent") === "move-due") {
    const dueOn = textField(form, "dueOn");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn)) return data({ due: true }, { status: 400 });
    const moved = await attempt(
      caller.changeRequest.moveDue({ ...params, dueOn }),
      "input-invalid",
      "status-changed",
      "case-not-open",
    );
    if (moved.ok) flash("success", words("dueMoved", { due: format.date(dueOn) }));
    else if (moved.reason === "input-invalid") return data({ due: true }, { status: 400 });
    else flash("warning", t("errors")(`${moved.reason}.body`));
    return redirect(here);
  }
  const intent = form.get("intent");
  const { resolve, putBack, remove } = caller.changeRequest;
  const act = intent === "resolve" ? resolve : intent === "put-back" ? putBack : remove;
  const done = await attempt(act({ ...params, requestId }), "status-changed", "case-not-open", "not-found");
  const said = intent === "resolve" ? "resolved" : intent === "put-back" ? "isPutBack" : "removed";
  if (done.ok) flash("success", words(said));
  else flash("warning", t("errors")(`${done.reason}.body`));
  return redirect(here);
}

/** Every round, the newest first: what was asked, what came back, before and after. */
export default function ChangeRequests({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("change-request");
  const format = useFormats();
  const frame = useFrame();
  const rounds = loaderData.rounds.filter((round) => round.requests.length > 0).toReversed();
  return (
    <>
      <title>{`${t("title")} · ${frame.head.reference}`}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <Reversal reversible={frame.reversible?.kind === "requests-sent" ? frame.reversible : null} />
      {frame.head.status === "changes-requested" && (
        <Banner title={t("waitTitle")} className="mb-4">
          {t("waitBody")}
        </Banner>
      )}
      {rounds.length === 0 && (
        <EmptyState
          title={t("empty")}
          action={<ButtonLink href={caseHref(frame.head, "answers")}>{t("answers")}</ButtonLink>}
        />
      )}
      {rounds.map((round) => (
        <Section
          key={round.id}
          heading={t("round", { number: round.number })}
          lede={
            round.sentAt && round.dueOn
              ? t("roundSent", { sent: format.dateTime(round.sentAt), due: format.date(round.dueOn) })
              : t("roundDraft")
          }
        >
          {round.sentAt && (
            <p className="mb-3">
              <Link href={`${caseHref(frame.head, "changes")}?round=${round.number}`}>
                {t("changes.link")}
                <span className="sr-only"> {t("round", { number: round.number })}</span>
              </Link>
            </p>
          )}
          <div className="grid gap-4">
            {round.requests.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
          </div>
          {round.state === "sent" && round.dueOn && frame.head.status === "changes-requested" && (
            <RoundDue
              dueOn={round.dueOn}
              today={loaderData.today}
              usualDueOn={loaderData.usualDueOn}
              refusedDue={actionData?.due === true}
            />
          )}
          {round.state === "draft" && frame.head.status === "in-review" && frame.may.review && (
            <SendRound
              requests={round.requests}
              usualDueOn={loaderData.usualDueOn}
              refusedDue={actionData?.due === true}
            />
          )}
        </Section>
      ))}
    </>
  );
}
