import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { Section } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/due.ts";
import { useCaseColumns } from "./case-columns.ts";
import { caseHref } from "./case-href.ts";
import { NightReports } from "./night-reports.tsx";
import { StateTag } from "./state-tag.tsx";
import { RetentionHead } from "./tabs.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller } = admin(context);
  const query = new URL(request.url).searchParams;
  const reference = query.get("case")?.trim().slice(0, 40);
  const found = reference ? await caller.retention.find({ reference }) : null;
  if (found) throw redirect(caseHref(found));
  const cursor = query.get("cursor")?.slice(0, 300);
  return { ...(await caller.retention.due({ cursor })), cursor, missed: reference };
}

/** What waits for two people: by the plan, and because candidates ask for it. */
export default function Due({ loaderData }: Route.ComponentProps) {
  const { rows, next, cursor, requests, runs, missed } = loaderData;
  const t = useT("retention");
  const cases = useT("case-status");
  const format = useFormats();
  return (
    <>
      <RetentionHead tab="due" />
      <Form className="mb-6 flex flex-wrap items-end gap-3" role="search" aria-label={t("find.legend")}>
        <Field label={t("find.label")} {...(missed && { error: t("find.none", { reference: missed }) })}>
          <TextInput name="case" type="search" defaultValue={missed} placeholder="CW-26-0001" width="sm" />
        </Field>
        <Button kind="secondary">{t("find.submit")}</Button>
      </Form>
      <Section
        heading={t("due.heading")}
        lede={runs[0] ? t("due.lede", { when: format.dateTime(runs[0].at) }) : t("due.never")}
      >
        <DataTable
          caption={t("due.heading")}
          hideCaption
          dense
          phone="stack"
          rows={rows}
          rowKey={(row) => `${row.caseId}/${row.scope}`}
          rowHref={caseHref}
          empty={<EmptyState title={t("due.empty")} />}
          columns={[
            ...useCaseColumns(),
            { key: "scope", header: t("column.scope"), cell: (row) => t(`scope.${row.scope}`) },
            { key: "due", header: t("column.due"), cell: (row) => format.date(row.dueOn), nowrap: true },
            { key: "because", header: t("column.because"), cell: (row) => t(`because.${row.because}`) },
            {
              key: "state",
              header: t("column.state"),
              cell: (row) => <StateTag state={row.state} />,
              nowrap: true,
            },
          ]}
        />
        {(next || cursor) && (
          <Pagination
            label={t("due.heading")}
            {...(cursor && { newer: { href: "/retention", label: t("due.first") } })}
            {...(next && {
              older: { href: `/retention?cursor=${encodeURIComponent(next)}`, label: t("due.more") },
            })}
          />
        )}
      </Section>
      <Section heading={t("requests.heading")} lede={t("requests.lede")}>
        <DataTable
          caption={t("requests.heading")}
          hideCaption
          dense
          phone="stack"
          rows={requests}
          rowKey={(row) => row.caseId}
          rowHref={caseHref}
          empty={<EmptyState title={t("requests.empty")} />}
          columns={[
            ...useCaseColumns(),
            { key: "status", header: t("column.state"), cell: (row) => cases(`status.${row.status}`) },
            {
              key: "asked",
              header: t("column.asked"),
              cell: (row) => format.dateTime(row.requestedAt),
              nowrap: true,
            },
          ]}
        />
      </Section>
      <NightReports runs={runs} />
    </>
  );
}
