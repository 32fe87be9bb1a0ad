import { useT } from "@causeway/messages/react";
import { may } from "@causeway/rules/permissions";
import { caseListMoves, caseListSorts } from "@causeway/rules/sponsorship-case/case-list";
import { caseListFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { queryOf } from "@causeway/rules/sponsorship-case/list-query";
import { caseStatuses } from "@causeway/rules/sponsorship-case/status";
import { ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { portal } from "@causeway/web/portal";
import { defaultViewOf } from "@causeway/web/saved-view-action";
import { SavedViews } from "@causeway/web/saved-views.tsx";
import { redirect } from "react-router";
import type { Route } from "./+types/list";
import { listAction } from "./list-action.server.ts";
import { CaseTable, ChosenCases } from "./list-table.tsx";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { caller, actor } = portal(context);
  const base = `/o/${params.organisationId}/cases`;
  const filter = caseListFilterSchema.parse(Object.fromEntries(url.searchParams));
  const cursor = url.searchParams.get("after")?.slice(0, 300) || undefined;
  const page = await caller.sponsorshipCase.list({ ...filter, cursor, withViews: true });
  const opensWith = defaultViewOf(page.views, { url, base });
  if (opensWith) throw redirect(opensWith);
  const view = url.searchParams.get("view");
  return { ...page, filter, view, base, first: !cursor, mayEdit: may(actor, "case.edit") };
}

export function action({ context, params, request }: Route.ActionArgs) {
  return listAction(context, request, `/o/${params.organisationId}/cases`);
}

/** The organisation's cases: found, narrowed, ordered, chosen. Everything on it works without a script. */
export default function CaseList({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("case-list");
  const common = useT("common");
  const views = useT("saved-view");
  const { rows, next, filter, first, mayEdit, base } = loaderData;
  const query = queryOf(filter);
  const archive = filter.shelf === "archived";
  const plain = queryOf({ ...filter, sort: undefined }) === queryOf({ shelf: filter.shelf });
  const start = mayEdit && (
    <>
      <ButtonLink kind="secondary" href={`${base}/import`}>
        {t("startFromList")}
      </ButtonLink>
      <ButtonLink kind="primary" href={`${base}/new`}>
        {t("newCase")}
      </ButtonLink>
    </>
  );
  const problem = actionData?.problem;
  const href = (change: object) => `${base}?${queryOf({ ...filter, ...change }) || "view=all"}`;
  return (
    <>
      <title>{problem ? common("errorSummary.pageTitle", { title: t("cases") }) : t("cases")}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={
          problem
            ? [{ fieldId: problem === views("nameNeeded") ? "view-name" : "chosen", message: problem }]
            : []
        }
      />
      <PageHeader title={t("cases")} lede={t("casesLede")} actions={start} />
      <SavedViews
        base={base}
        views={loaderData.views}
        current={loaderData.view}
        query={query}
        problem={problem === views("nameNeeded") ? problem : undefined}
        common={[
          {
            href: `${base}?view=all`,
            label: t("list.current"),
            current: !archive && !loaderData.views.some((one) => one.id === loaderData.view),
          },
          { href: `${base}?shelf=archived`, label: t("list.archive"), current: archive },
        ]}
      />
      <Filters key={query} filter={filter} clear={plain ? undefined : href(emptied)} />
      {rows.length === 0 ? (
        <EmptyState title={t(archive ? "list.archive" : "cases")} action={plain && !archive && start}>
          {t(!plain ? "emptyFiltered" : archive ? "emptyArchive" : "empty")}
        </EmptyState>
      ) : (
        <>
          <ChosenCases archive={archive} mayEdit={mayEdit} query={query} base={base} />
          <CaseTable rows={rows} base={base} own={mayEdit} sort={filter.sort} href={href} />
        </>
      )}
      <Pagination
        label={t("cases")}
        newer={first ? undefined : { href: href({}), label: t("newestCases") }}
        older={next ? { href: `${href({})}&after=${next}`, label: t("olderCases") } : undefined}
      />
    </>
  );
}

const emptied = { q: "", status: undefined, move: undefined, by: undefined };
type Filter = Route.ComponentProps["loaderData"]["filter"];

function Filters({ filter, clear }: { filter: Filter; clear: string | undefined }) {
  const t = useT("case-list");
  const standing = useT("case-status");
  return (
    <FilterBar
      label={t("search")}
      submit={t("list.show")}
      clear={clear ? { href: clear, label: t("list.clear") } : undefined}
    >
      {filter.shelf === "archived" && <input type="hidden" name="shelf" value="archived" />}
      {/* An address without any filter would lead to the default view. */}
      <input type="hidden" name="view" value="all" />
      <Field label={t("search")}>
        <TextInput type="search" name="q" defaultValue={filter.q} maxLength={120} data-shortcut="search" />
      </Field>
      <Field label={t("filterStatus")}>
        <Select
          name="status"
          defaultValue={filter.status ?? ""}
          placeholder={t("all")}
          options={caseStatuses.map((one) => ({ value: one, label: standing(`status.${one}`) }))}
        />
      </Field>
      <Field label={t("list.move")}>
        <Select
          name="move"
          defaultValue={filter.move ?? ""}
          placeholder={t("all")}
          options={caseListMoves.map((one) => ({ value: one, label: standing(`party.${one}`) }))}
        />
      </Field>
      {/* Its choices are sentences: half a phone, or one column of a desk, cuts them. */}
      <div className="col-span-2">
        <Field label={t("list.sortedBy")}>
          <Select
            name="sort"
            defaultValue={filter.sort}
            options={caseListSorts.map((one) => ({ value: one, label: t(`list.sort.${one}`) }))}
          />
        </Field>
      </div>
      <Field label={t("list.by")}>
        <Select
          name="by"
          defaultValue={filter.by ?? ""}
          placeholder={t("list.anybody")}
          options={[{ value: "me", label: t("list.byMe") }]}
        />
      </Field>
    </FilterBar>
  );
}
