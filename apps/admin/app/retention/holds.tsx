import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Link } from "@causeway/ui/link";
import { Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { admin } from "@causeway/web/admin";
import { useRefusedText } from "@causeway/web/refused";
import { nameIn } from "../organisation/name-in.ts";
import type { Route } from "./+types/holds.ts";
import { caseHref } from "./case-href.ts";
import { LiftHold, PlaceHold } from "./hold-forms.tsx";
import { retentionAction } from "./retention-action.server.ts";
import { RetentionHead } from "./tabs.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller } = admin(context);
  const wanted = new URL(request.url).searchParams.get("organisation") ?? "";
  const organisation = /^[0-9a-f-]{36}$/.test(wanted)
    ? (await caller.organisation.show({ organisationId: wanted })).organisation
    : null;
  return { ...(await caller.retention.holds()), organisation };
}

export function action(args: Route.ActionArgs) {
  return retentionAction(args);
}

/** Every legal hold, and the form that places one on a whole organisation. */
export default function Holds({ loaderData, actionData }: Route.ComponentProps) {
  const { holds, organisation, ownPersonId } = loaderData;
  const t = useT("retention");
  const common = useT("common");
  const format = useFormats();
  const locale = useLocale();
  const refused = useRefusedText(actionData);
  return (
    <>
      <RetentionHead tab="holds" />
      <ErrorSummary title={common("errorSummary.title")} errors={refused ? [{ message: refused }] : []} />
      <Section heading={t("holds.heading")} lede={t("holds.lede")}>
        <DataTable
          caption={t("holds.heading")}
          hideCaption
          phone="stack"
          rows={holds}
          rowKey={(hold) => hold.id}
          empty={<EmptyState title={t("holds.empty")} />}
          columns={[
            {
              key: "what",
              header: t("column.scope"),
              rowHeader: true,
              cell: ({ caseId, organisationId, reference }) =>
                caseId ? (
                  <Link href={caseHref({ organisationId, caseId })}>{reference}</Link>
                ) : (
                  t("holds.all")
                ),
            },
            {
              key: "organisation",
              header: t("column.organisation"),
              cell: (hold) => nameIn(locale, hold.organisation),
            },
            { key: "reason", header: t("column.reason"), cell: (hold) => hold.reason },
            {
              key: "who",
              header: t("column.who"),
              cell: (hold) => `${hold.placedByName}${common("comma")}${format.dateTime(hold.placedAt)}`,
            },
            {
              key: "state",
              header: t("column.state"),
              cell: (hold) =>
                hold.liftedAt ? (
                  t("holds.lifted", {
                    when: format.dateTime(hold.liftedAt),
                    who: hold.liftedByName ?? "",
                    reason: hold.liftReason ?? "",
                  })
                ) : (
                  <div className="grid justify-items-start gap-2">
                    <StatusTag tone="attention">{t("holds.open")}</StatusTag>
                    <LiftHold
                      place={hold}
                      holdId={hold.id}
                      own={hold.placedBy === ownPersonId}
                      what={hold.reference ?? nameIn(locale, hold.organisation)}
                    />
                  </div>
                ),
            },
          ]}
        />
      </Section>
      <Section heading={t("holds.place")}>
        {organisation ? (
          <PlaceHold
            place={{ organisationId: organisation.id, caseId: null }}
            label={t("holds.placeOn", { name: nameIn(locale, organisation) })}
          />
        ) : (
          <p className="max-w-prose">{t("holds.pick")}</p>
        )}
      </Section>
    </>
  );
}
