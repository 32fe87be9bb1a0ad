import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { actorKinds } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { Link } from "@causeway/ui/link";
import { Disclosure, PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { DateInput } from "@causeway/ui/text-input";
import { useActionWord } from "@causeway/web/action-word";
import { admin } from "@causeway/web/admin";
import { AuditDetails, Reference } from "@causeway/web/audit-details.tsx";
import { textField } from "@causeway/web/form-text";
import { nameIn } from "../organisation/name-in.ts";
import type { Route } from "./+types/trail.ts";
import { subjectHref, useSubjectWord } from "./subject.ts";
import { Verify } from "./verify.tsx";

const areas = [
  ...([
    "case",
    "candidate",
    "evidence",
    "change-request",
    "review",
    "decision",
    "filing",
    "outcome",
  ] as const),
  ...(["organisation", "member", "staff", "second-factor", "mail", "audit"] as const),
];
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller } = admin(context);
  const query = new URL(request.url).searchParams;
  const organisationId = organisationIn(query);
  const filter = {
    action: areaIn(query),
    actorKind: actorKinds.find((one) => one === query.get("by")),
    caseId: caseIn(query),
    from: dayIn(query.get("from")),
    to: dayIn(query.get("to")),
  };
  const cursor = query.get("cursor")?.slice(0, 300);
  const employers = await caller.organisation.list();
  const page = await caller.audit.list({
    ...{ organisationId, ...filter, cursor },
    action: filter.action && `${filter.action}.`,
  });
  return { ...page, filter, organisationId, cursor, employers };
}

/** Follows the chain, from where the last look ended. */
export async function action({ request, context, url }: Route.ActionArgs) {
  return admin(context).caller.audit.verify({
    ...{ organisationId: organisationIn(url.searchParams), caseId: caseIn(url.searchParams) },
    after: textField(await request.formData(), "after") || undefined,
  });
}

/** The record of one organisation, the newest entry first, and the way to take it away for verification. */
export default function AuditTrail({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, next, cursor, organisationId, employers, filter, names } = loaderData;
  const t = useT("audit");
  const format = useFormats();
  const locale = useLocale();
  const word = useActionWord();
  const subjectWord = useSubjectWord();
  const all = `/audit?organisation=${organisationId}`;
  const { actorKind: by, action: what, caseId, from, to } = filter;
  const kept = Object.entries({ by, what, case: caseId, from, to }).filter(([, value]) => value) as [
    string,
    string,
  ][];
  const here = kept.length > 0 ? `${all}&${new URLSearchParams(kept)}` : all;
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          // A plain form: the answer is a file, which a script could not save.
          <form method="post" action={`/audit/export/${organisationId}`}>
            <Button>{t("export")}</Button>
          </form>
        }
      />
      <p className="mb-4 text-sm text-ink-soft">{t("exportHint")}</p>
      <Verify verified={actionData} {...(caseId && { button: t("verify.caseButton") })} />
      <FilterBar
        label={t("organisation")}
        submit={t("show")}
        clear={here === all ? undefined : { href: all, label: t("explorer.clear") }}
      >
        <Field label={t("organisation")}>
          <Select
            name="organisation"
            defaultValue={organisationId}
            options={[
              { value: agencyOrganisationId, label: t("agency") },
              ...employers.map((one) => ({ value: one.id, label: nameIn(locale, one) || one.id })),
            ]}
          />
        </Field>
        <Field label={t("explorer.by")}>
          <Select
            name="by"
            defaultValue={by ?? ""}
            placeholder={t("explorer.anybody")}
            options={actorKinds.map((value) => ({ value, label: t(`actor.${value}`) }))}
          />
        </Field>
        <Field label={t("explorer.what")}>
          <Select
            name="what"
            defaultValue={what ?? ""}
            placeholder={t("explorer.everything")}
            options={areas.map((value) => ({ value, label: t(`explorer.area.${value}`) }))}
          />
        </Field>
        <Field label={t("from")}>
          <DateInput name="from" defaultValue={from} />
        </Field>
        <Field label={t("to")}>
          <DateInput name="to" defaultValue={to} />
        </Field>
        {caseId && <input type="hidden" name="case" value={caseId} />}
      </FilterBar>
      <DataTable
        caption={t("caption")}
        hideCaption
        dense
        phone="stack"
        rows={rows}
        rowKey={(row) => row.seq}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          {
            key: "seq",
            header: t("column.seq"),
            cell: (row) => row.seq,
            numeric: true,
          },
          { key: "at", header: t("column.at"), cell: (row) => format.dateTime(row.at), nowrap: true },
          {
            key: "who",
            header: t("column.who"),
            cell: (row) => [t(`actor.${row.actorKind}`), row.actorLabel].filter(Boolean).join(" · "),
          },
          {
            key: "action",
            header: t("column.action"),
            cell: (row) => word(row.action),
            rowHeader: true,
          },
          {
            key: "subject",
            header: t("column.subject"),
            cell: (row) => (
              <span>
                {subjectWord(row.subjectKind)}{" "}
                {row.subjectId && isId.test(row.subjectId) && row.subjectId !== organisationId && (
                  <Reference
                    id={row.subjectId}
                    name={row.subjectKind === "staff" ? names[row.subjectId] : undefined}
                    href={subjectHref(organisationId, row)}
                  />
                )}
              </span>
            ),
          },
          {
            key: "details",
            header: t("column.details"),
            cell: (row) => (
              <div className="grid min-w-56 justify-items-start gap-1">
                <AuditDetails
                  action={row.action}
                  json={row.details}
                  nameOf={(id) => names[id]}
                  hrefOf={(name, id) => (name === "mail" ? `/mail/${organisationId}/${id}` : undefined)}
                />
                <Disclosure summary={t("explorer.chain")}>
                  <dl className="text-xs">
                    <dt className="text-ink-soft">{t("explorer.hash")}</dt>
                    <dd className="font-mono break-all">{row.hash}</dd>
                    <dt className="text-ink-soft">{t("explorer.previous")}</dt>
                    <dd className="font-mono break-all">{row.previous}</dd>
                  </dl>
                </Disclosure>
                {row.caseId && row.caseId !== caseId && (
                  <Link href={`${all}&case=${row.caseId}`}>{t("explorer.onlyCase")}</Link>
                )}
              </div>
            ),
          },
        ]}
      />
      {(next || cursor) && (
        <Pagination
          label={t("pages")}
          {...(cursor && { newer: { href: here, label: t("newest") } })}
          {...(next && { older: { href: `${here}&cursor=${next}`, label: t("older") } })}
        />
      )}
    </>
  );
}

/** What an action's name begins with: "decision" of "decision.approved". */
function areaIn(query: URLSearchParams) {
  return areas.find((one) => one === query.get("what"));
}

function organisationIn(query: URLSearchParams): string {
  const asked = query.get("organisation") ?? "";
  return isId.test(asked) ? asked : agencyOrganisationId;
}

function caseIn(query: URLSearchParams): string | undefined {
  const asked = query.get("case") ?? "";
  return isId.test(asked) ? asked : undefined;
}

/** A day that there is; what was mistyped in the address filters nothing. */
function dayIn(typed: string | null): string | undefined {
  const at = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== typed ? undefined : typed;
}
