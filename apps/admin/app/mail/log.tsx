import { useFormats, useT } from "@causeway/messages/react";
import { emailStates } from "@causeway/rules/vocabulary";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { StatusTag } from "@causeway/ui/status-tag";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/log.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const state = emailStates.find((one) => one === query.get("state"));
  const search = query.get("search")?.trim().slice(0, 120) || undefined;
  const cursor = query.get("cursor")?.slice(0, 300);
  return { ...(await admin(context).caller.mail.list({ state, search, cursor })), state, search, cursor };
}

/** Tries a mail again that was given up. */
export async function action({ request, context }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const mail = { organisationId: textField(form, "organisationId"), id: textField(form, "id") };
  const sent = await attempt(caller.mail.resend(mail), "status-changed");
  if (sent.ok) flash("success", t("mail")("resent"));
  else flash("warning", t("errors")(`${sent.reason}.body`));
  return redirect(new URL(request.url).pathname + new URL(request.url).search);
}

/** Every mail of the installation with its state, the newest first. */
export default function MailLog({ loaderData }: Route.ComponentProps) {
  const { rows, next, counts, state, search, cursor } = loaderData;
  const t = useT("mail");
  const emails = useT("email");
  const format = useFormats();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const nameOf = (template: string) => emails(`name.${template as "sign-in"}`);
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <LinkTabs
        label={t("tabsLabel")}
        tabs={[
          { href: hrefOf({ search }), label: t("all"), current: !state, count: all },
          ...emailStates.map((one) => ({
            href: hrefOf({ state: one, search }),
            label: t(`state.${one}`),
            current: one === state,
            count: counts[one] ?? 0,
          })),
        ]}
      />
      <FilterBar
        label={t("filter")}
        submit={t("show")}
        {...(search && { clear: { href: hrefOf({ state }), label: t("clear") } })}
      >
        {state && <input type="hidden" name="state" value={state} />}
        <Field label={t("search")}>
          <TextInput name="search" type="search" defaultValue={search} width="md" />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("caption")}
        hideCaption
        dense
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={state || search ? t("emptyFiltered") : t("empty")} />}
        columns={[
          { key: "at", header: t("column.at"), cell: (row) => format.dateTime(row.createdAt), nowrap: true },
          {
            key: "template",
            header: t("column.template"),
            cell: (row) => nameOf(row.template),
            rowHeader: true,
            nowrap: true,
          },
          { key: "to", header: t("column.to"), cell: (row) => row.recipientEmail, nowrap: true },
          {
            key: "language",
            header: t("column.language"),
            cell: (row) => t(`language.${row.locale as "en"}`),
            nowrap: true,
          },
          {
            key: "state",
            header: t("column.state"),
            cell: (row) => <StatusTag tone={tones[row.state]}>{t(`state.${row.state}`)}</StatusTag>,
            nowrap: true,
          },
          { key: "attempts", header: t("column.attempts"), cell: (row) => row.attempts, numeric: true },
          { key: "error", header: t("column.error"), cell: (row) => row.lastError ?? "" },
          {
            key: "action",
            header: t("column.action"),
            hideHeader: true,
            cell: (row) =>
              given.includes(row.state) && (
                <Form method="post">
                  <input type="hidden" name="organisationId" value={row.organisationId} />
                  <input type="hidden" name="id" value={row.id} />
                  <Button
                    size="small"
                    aria-label={t("resendOf", {
                      template: nameOf(row.template),
                      recipient: row.recipientEmail,
                    })}
                  >
                    {t("resend")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {(next || cursor) && (
        <Pagination
          label={t("pages")}
          {...(cursor && { newer: { href: hrefOf({ state, search }), label: t("newest") } })}
          {...(next && { older: { href: hrefOf({ state, search, cursor: next }), label: t("older") } })}
        />
      )}
    </>
  );
}

function hrefOf(query: { state?: string | undefined; search?: string | undefined; cursor?: string }): string {
  const kept = Object.entries(query).filter(([, value]) => value) as [string, string][];
  return kept.length > 0 ? `/mail?${new URLSearchParams(kept)}` : "/mail";
}

/** States in which nothing is tried any more. */
const given: readonly string[] = ["failed", "bounced", "suppressed"];
const tones = {
  queued: "neutral",
  sending: "active",
  sent: "active",
  delivered: "good",
  bounced: "bad",
  complained: "bad",
  failed: "bad",
  suppressed: "attention",
  held: "neutral",
  muted: "quiet",
  "taken-back": "quiet",
  digested: "quiet",
} as const;
