import { useFormats, useT } from "@causeway/messages/react";
import { digestTemplate, notificationKinds } from "@causeway/rules/notification/kinds";
import { emailStates } from "@causeway/rules/vocabulary";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { DateInput, TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/log.ts";
import { mailTones, useMailAnswer } from "./mail-words.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const text = (name: string) => query.get(name)?.trim().slice(0, 120) || undefined;
  const filter = {
    state: emailStates.find((one) => one === query.get("state")),
    template: templates.find((one) => one === query.get("template")),
    search: text("search"),
    domain: text("domain")?.replace(/^@/, ""),
    caseReference: text("caseReference")?.toUpperCase(),
    from: dayIn(query.get("from")),
    to: dayIn(query.get("to")),
  };
  const cursor = query.get("cursor")?.slice(0, 300);
  return { ...(await admin(context).caller.mail.list({ ...filter, cursor })), filter, cursor };
}

/** Every mail of the installation with its state, the newest first. */
export default function MailLog({ loaderData }: Route.ComponentProps) {
  const { rows, next, counts, filter, cursor } = loaderData;
  const { state, ...narrowed } = filter;
  const t = useT("mail");
  const format = useFormats();
  const answer = useMailAnswer();
  const nameOf = useTemplateName();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isNarrowed = Object.values(narrowed).some(Boolean);
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <LinkTabs
        label={t("tabsLabel")}
        tabs={[
          { href: hrefOf(narrowed), label: t("all"), current: !state, count: all },
          ...emailStates.map((one) => ({
            href: hrefOf({ ...narrowed, state: one }),
            label: t(`state.${one}`),
            current: one === state,
            count: counts[one] ?? 0,
          })),
        ]}
      />
      <Filters filter={filter} isNarrowed={isNarrowed} />
      <DataTable
        caption={t("caption")}
        hideCaption
        dense
        phone="stack"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/mail/${row.organisationId}/${row.id}`}
        empty={<EmptyState title={state || isNarrowed ? t("emptyFiltered") : t("empty")} />}
        columns={[
          { key: "at", header: t("column.at"), cell: (row) => format.dateTime(row.createdAt), nowrap: true },
          {
            key: "template",
            header: t("column.template"),
            cell: (row) => nameOf(row.template),
            rowHeader: true,
          },
          {
            key: "to",
            header: t("column.to"),
            cell: (row) => <span className="wrap-anywhere">{row.recipientEmail}</span>,
          },
          {
            key: "language",
            header: t("column.language"),
            cell: (row) => t(`language.${row.locale as "en"}`),
            nowrap: true,
          },
          {
            key: "state",
            header: t("column.state"),
            cell: (row) => <StatusTag tone={mailTones[row.state]}>{t(`state.${row.state}`)}</StatusTag>,
            nowrap: true,
          },
          { key: "attempts", header: t("column.attempts"), cell: (row) => row.attempts, numeric: true },
          {
            key: "error",
            header: t("column.error"),
            cell: (row) => row.lastError && answer(row.lastError),
          },
        ]}
      />
      {(next || cursor) && (
        <Pagination
          label={t("pages")}
          {...(cursor && { newer: { href: hrefOf(filter), label: t("newest") } })}
          {...(next && { older: { href: hrefOf({ ...filter, cursor: next }), label: t("older") } })}
        />
      )}
    </>
  );
}

const templates = [...Object.keys(notificationKinds), digestTemplate];

type Filter = Route.ComponentProps["loaderData"]["filter"];

function Filters({ filter, isNarrowed }: { filter: Filter; isNarrowed: boolean }) {
  const t = useT("mail");
  const nameOf = useTemplateName();
  const { state, template, search, domain, caseReference, from, to } = filter;
  return (
    <FilterBar
      label={t("filter")}
      submit={t("show")}
      {...(isNarrowed && { clear: { href: hrefOf({ state }), label: t("clear") } })}
    >
      {state && <input type="hidden" name="state" value={state} />}
      <Field label={t("template")}>
        <Select
          name="template"
          defaultValue={template ?? ""}
          placeholder={t("everyTemplate")}
          options={templates.map((value) => ({ value, label: nameOf(value) }))}
        />
      </Field>
      <Field label={t("search")}>
        <TextInput name="search" type="search" defaultValue={search} />
      </Field>
      <Field label={t("domain")}>
        <TextInput name="domain" defaultValue={domain} autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={t("caseReference")}>
        <TextInput name="caseReference" defaultValue={caseReference} spellCheck={false} />
      </Field>
      <Field label={t("from")}>
        <DateInput name="from" defaultValue={from} />
      </Field>
      <Field label={t("to")}>
        <DateInput name="to" defaultValue={to} />
      </Field>
    </FilterBar>
  );
}

function useTemplateName() {
  const emails = useT("email");
  return (template: string) => emails(`name.${template as "sign-in"}`);
}

function hrefOf(query: Partial<Filter> & { cursor?: string }): string {
  const kept = Object.entries(query).filter(([, value]) => value) as [string, string][];
  return kept.length > 0 ? `/mail?${new URLSearchParams(kept)}` : "/mail";
}

/** A day that there is; what was mistyped in the address filters nothing. */
function dayIn(typed: string | null): string | undefined {
  const at = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== typed ? undefined : typed;
}
