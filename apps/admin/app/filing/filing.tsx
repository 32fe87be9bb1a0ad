import { useFormats, useT } from "@causeway/messages/react";
import { outcomeResults } from "@causeway/rules/filing/schema";
import { Banner } from "@causeway/ui/banner";
import { Column, PageHeader, Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { useFrame } from "../review/frame.ts";
import type { Route } from "./+types/filing.ts";
import { Fees } from "./fees.tsx";
import { FileForm } from "./file-form.tsx";
import { ImmigrationRequests } from "./immigration-requests.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { reconsiderationIntents, recordReconsideration } from "./reconsideration-action.server.ts";
import { Reconsiderations } from "./reconsiderations.tsx";
import { recordExchange } from "./request-action.server.ts";
import { SecondLookWaits } from "./second-look-waits.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.filing.show(params);
}

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);

/** Records the filing or the outcome. What is missing comes back beside its field. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "request" || intent === "answer") return recordExchange(form, context, params);
  const again = reconsiderationIntents.find((one) => one === intent);
  if (again) return recordReconsideration(again, form, context, params);
  const typed = {
    ...{ reference: textField(form, "reference"), filedOn: textField(form, "filedOn") },
    ...{ result: textField(form, "result"), decidedOn: textField(form, "decidedOn") },
    ...{ limitOfStay: textField(form, "limitOfStay"), note: textField(form, "note") },
  };
  const filing = intent === "file";
  const result = choiceField(form, "result", outcomeResults);
  const missing = filing
    ? [...(typed.reference ? [] : ["reference"]), ...(isDay(typed.filedOn) ? [] : ["filedOn"])]
    : [
        ...(result ? [] : ["result"]),
        ...(isDay(typed.decidedOn) ? [] : ["decidedOn"]),
        ...(result === "granted" && !isDay(typed.limitOfStay) ? ["limitOfStay"] : []),
      ];
  if (missing.length > 0) return data({ typed, missing, reason: null }, { status: 400 });
  const { reference, filedOn, decidedOn, note } = typed;
  const limitOfStay = result === "granted" ? typed.limitOfStay : null;
  const saved = await attempt(
    filing
      ? caller.filing.file({ ...params, reference, filedOn, note })
      : caller.filing.recordOutcome({ ...params, result: result ?? "refused", decidedOn, limitOfStay, note }),
    "input-invalid",
    "status-changed",
    "second-look-open",
  );
  if (!saved.ok) {
    const wrong = saved.reason === "input-invalid" ? [String(saved.details.field ?? "")] : [];
    const reason = saved.reason === "input-invalid" ? null : saved.reason;
    return data({ typed, missing: wrong, reason }, { status: reason ? 409 : 400 });
  }
  flash("success", t("filing")(filing ? "saved" : "savedOutcome"));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/filing`);
}

/** What was lodged and what came of it. */
export default function Filing({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("filing");
  const errors = useT("errors");
  const format = useFormats();
  const { head, may, secondLook } = useFrame();
  const { status, filing, outcome, reconsiderations, today, requests, files, fees } = loaderData;
  const exchange = actionData && "about" in actionData ? actionData : undefined;
  const again = actionData && "typedAgain" in actionData ? actionData : undefined;
  const sent = actionData && "missing" in actionData ? actionData : undefined;
  const closed = status === "declined" || status === "withdrawn";
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      {sent?.reason && (
        <Banner tone="danger" role="alert" title={errors(`${sent.reason}.title`)} className="mb-4">
          {errors(`${sent.reason}.body`)}
        </Banner>
      )}
      {!filing && status !== "approved" && <Banner>{closed ? t("closed") : t("notYet")}</Banner>}
      {status === "approved" && secondLook?.waiting ? (
        <SecondLookWaits state={secondLook.state} head={head} />
      ) : (
        status === "approved" && may.file && <FileForm today={today} sent={sent} />
      )}
      {filing && (
        <Section heading={t("filed")}>
          <SummaryList
            rows={[
              { id: "reference", label: t("reference"), value: filing.reference },
              { id: "filedOn", label: t("filedOn"), value: format.date(filing.filedOn) },
              ...(filing.note ? [{ id: "note", label: t("note"), value: filing.note }] : []),
            ]}
          />
          <p className="mt-2 text-sm text-ink-soft">{t("filedBy", { name: filing.filedBy })}</p>
        </Section>
      )}
      {filing && (
        <ImmigrationRequests
          requests={requests}
          files={files}
          status={status}
          today={today}
          mayFile={may.file}
          sent={exchange}
        />
      )}
      {status === "filed" && may.file && <OutcomeForm today={today} sent={sent} />}
      {outcome && (
        <Section heading={t("outcomeHeading")}>
          <SummaryList
            rows={[
              {
                id: "result",
                label: t("result"),
                value: (
                  <StatusTag tone={outcome.result === "granted" ? "good" : "bad"}>
                    {t(outcome.result)}
                  </StatusTag>
                ),
              },
              { id: "decidedOn", label: t("decidedOn"), value: format.date(outcome.decidedOn) },
              ...(outcome.limitOfStay
                ? [{ id: "limit", label: t("limitOfStay"), value: format.date(outcome.limitOfStay) }]
                : []),
              ...(outcome.note ? [{ id: "outcomeNote", label: t("note"), value: outcome.note }] : []),
            ]}
          />
        </Section>
      )}
      {(status === "refused" || reconsiderations.length > 0) && (
        <Reconsiderations
          reconsiderations={reconsiderations}
          status={status}
          today={today}
          mayFile={may.file}
          sent={again}
        />
      )}
      {!closed && <Fees fees={fees} />}
    </Column>
  );
}
