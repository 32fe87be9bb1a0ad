import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { PageHeader, Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";
import { admin } from "@causeway/web/admin";
import { useRefusedText } from "@causeway/web/refused";
import type { Route } from "./+types/case.ts";
import { Certificate } from "./certificate.tsx";
import { OpenErasure, Propose } from "./erasure-forms.tsx";
import { LiftHold, PlaceHold } from "./hold-forms.tsx";
import { Preview } from "./preview.tsx";
import { retentionAction } from "./retention-action.server.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.retention.ofCase(params);
}

export function action(args: Route.ActionArgs) {
  return retentionAction(args);
}

export type CaseRetention = Route.ComponentProps["loaderData"];

/** One case: until when it is kept and why, what holds it, what would go, and the two acts that make it go. */
export default function CaseRetentionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { case: row, due, holds, erasures, closed, ownPersonId } = loaderData;
  const t = useT("retention");
  const cases = useT("case-status");
  const common = useT("common");
  const format = useFormats();
  const refused = useRefusedText(actionData);
  const title = t("case.title", { reference: row.reference });
  const open = erasures.find((one) => !one.withdrawnAt && !one.finishedAt);
  const finished = erasures.filter((one) => one.finishedAt);
  return (
    <>
      <title>{title}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={refused ? [{ message: refused }] : []} />
      <PageHeader
        title={title}
        lede={`${row.title} · ${row.organisationName}`}
        back={{ href: "/retention", label: t("case.back") }}
        {...(row.held && { meta: <StatusTag tone="attention">{t("case.held")}</StatusTag> })}
      />
      {finished.map((erasure) => (
        <Certificate key={erasure.id} erasure={erasure} reference={row.reference} />
      ))}
      <div className="hide-print">
        <Section heading={t("case.standing")}>
          <SummaryList
            rows={[
              { id: "status", label: t("case.status"), value: cases(`status.${row.status}`) },
              { id: "ended", label: t("case.ended"), value: row.closedAt && format.dateTime(row.closedAt) },
              ...(row.limitOfStay
                ? [{ id: "stay", label: t("case.stay"), value: format.date(row.limitOfStay) }]
                : []),
              ...due.map((one) => ({
                id: one.scope,
                label: t(`because.${one.because}`),
                value: t("case.dueOn", { scope: t(`scope.${one.scope}`), date: format.date(one.on) }),
              })),
            ]}
            empty="–"
          />
          {!closed && <p>{t("case.open")}</p>}
          {closed && !due.some((one) => one.scope === "case") && <p>{t("case.noDay")}</p>}
        </Section>
        <Section heading={t("holds.heading")} lede={t("holds.lede")}>
          {holds.map((hold) => (
            <Banner key={hold.id} tone="warning" className="mb-4">
              <p>
                {t("case.heldBy", {
                  who: hold.placedByName,
                  when: format.dateTime(hold.placedAt),
                  reason: hold.reason,
                })}
              </p>
              {hold.caseId === null && <p>{t("case.heldAll")}</p>}
              <LiftHold
                place={hold}
                holdId={hold.id}
                own={hold.placedBy === ownPersonId}
                what={row.reference}
              />
            </Banner>
          ))}
          {!holds.some((hold) => hold.caseId) && !row.erasedAt && (
            <PlaceHold place={params} label={t("holds.place")} />
          )}
        </Section>
        {!row.erasedAt && <Preview extent={loaderData.extent} />}
        {open && <OpenErasure erasure={open} own={open.proposedBy === ownPersonId} held={row.held} />}
        {!open && closed && !row.erasedAt && !row.held && (
          <Propose place={params} due={due} hasCandidate={row.hasCandidate && !row.candidateErasedAt} />
        )}
      </div>
    </>
  );
}
