import { useT } from "@causeway/messages/react";
import { readCitation } from "@causeway/rules/decision/citation";
import { decisionOutcomes, recommendationOutcomes } from "@causeway/rules/decision/schema";
import { Banner } from "@causeway/ui/banner";
import { Column, PageHeader } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { useFrame } from "../review/frame.ts";
import type { Route } from "./+types/decision.ts";
import { DecideForm } from "./decide-form.tsx";
import { DecisionHistory } from "./decision-history.tsx";
import { BesideLikeCases } from "./like-cases.tsx";
import { RecommendForm } from "./recommend-form.tsx";
import { Reversal } from "./reversal.tsx";
import { reverse } from "./reverse.server.ts";
import { wordDecision } from "./worded-decision.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, locale } = admin(context);
  return wordDecision(await caller.decision.show(params), locale);
}

const refusals = [
  "conflict-not-declared",
  "reason-required",
  "requests-open",
  "status-changed",
  "four-eyes",
  "not-assigned",
  "findings-stale",
  "not-disclosed",
] as const;

/** Takes a recommendation, or the decision on one. What is missing comes back beside its field. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const typed = {
    outcome: textField(form, "outcome"),
    reasons: textField(form, "reasons"),
    citations: form.getAll("citation").map(String),
    noConflict: form.get("noConflict") === "yes",
  };
  const intent = form.get("intent");
  if (intent === "take-back" || intent === "undo") return reverse(context, params, { intent, form });
  const { reasons, noConflict } = typed;
  const citations = typed.citations.flatMap((key) => readCitation(key) ?? []);
  const deciding = intent === "decide";
  const recommended = deciding ? undefined : choiceField(form, "outcome", recommendationOutcomes);
  const decided = deciding ? choiceField(form, "outcome", decisionOutcomes) : undefined;
  const needsReasons = decided !== "approved";
  if (!(recommended || decided) || !noConflict || (needsReasons && !reasons))
    return data({ typed, reason: null }, { status: 400 });
  const call = decided
    ? caller.decision.decide({ ...params, outcome: decided, reasons, citations, noConflict })
    : caller.decision.recommend({
        ...params,
        outcome: recommended ?? "approve",
        reasons,
        citations,
        noConflict,
      });
  const done = await attempt(call, ...refusals);
  if (!done.ok) return data({ typed, reason: done.reason }, { status: 409 });
  const words = t("decision");
  flash("success", decided ? words(`done.${decided}`) : words("sent"));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/decision`);
}

/** One recommends, another decides; the history of both lies below. */
export default function Decision({ loaderData: shown, actionData }: Route.ComponentProps) {
  const t = useT("decision");
  const errors = useT("errors");
  const { head } = useFrame();
  const idle = !shown.may.recommend && !shown.may.decide;
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      {actionData?.reason && (
        <Banner tone="danger" role="alert" title={errors(`${actionData.reason}.title`)} className="mb-4">
          {errors(`${actionData.reason}.body`)}
        </Banner>
      )}
      <Reversal reversible={shown.reversible} />
      {idle && (
        <Banner className="mb-4">{shown.status === "recommended" ? t("waiting") : t("notYours")}</Banner>
      )}
      {shown.like && (
        <BesideLikeCases like={shown.like} proposed={shown.open}>
          {shown.may.recommend && <RecommendForm shown={shown} typed={actionData?.typed} />}
          {shown.may.decide && shown.open && <DecideForm shown={shown} typed={actionData?.typed} />}
        </BesideLikeCases>
      )}
      <DecisionHistory history={shown.history} disclosed={shown.disclosed} />
    </Column>
  );
}
