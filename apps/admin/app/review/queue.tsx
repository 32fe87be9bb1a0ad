import { useFormats, useT } from "@causeway/messages/react";
import { may } from "@causeway/rules/permissions";
import { queueFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { queryOf } from "@causeway/rules/sponsorship-case/list-query";
import { queueTabNames } from "@causeway/rules/sponsorship-case/queue";
import { ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { admin } from "@causeway/web/admin";
import { defaultViewOf, savedViewAction } from "@causeway/web/saved-view-action";
import { SavedViews } from "@causeway/web/saved-views.tsx";
import { data, redirect } from "react-router";
import type { Route } from "./+types/queue.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueTable } from "./queue-table.tsx";

const base = "/queue";

export async function loader({ url, context }: Route.LoaderArgs) {
  const { caller, actor } = admin(context);
  const filter = queueFilterSchema.parse(Object.fromEntries(url.searchParams));
  const cursor = url.searchParams.get("cursor")?.slice(0, 300) || undefined;
  const page = await caller.review.queue({ ...filter, cursor, withChoices: true });
  const opensWith = defaultViewOf(page.views, { url, base });
  if (opensWith) throw redirect(opensWith);
  const mayClaim = actor.kind === "staff" && actor.roles.includes("reviewer");
  return {
    ...{ ...page, filter, cursor, view: url.searchParams.get("view") },
    ...{ mayClaim, mayApprove: may(actor, "decision.approve") },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const done = await savedViewAction(await request.formData(), {
    savedView: caller.savedView,
    t: t("saved-view"),
    say: (message) => flash("success", message),
    base,
  });
  if (done instanceof Response) return done;
  return done ? data(done, { status: 400 }) : redirect(base, 303);
}

/** The agency's work by state and clock, narrowed as one likes. Nothing personal is on it. */
export default function Queue({ loaderData, actionData }: Route.ComponentProps) {
  const { filter, counts, rows, next, cursor, views, view } = loaderData;
  const t = useT("review");
  const common = useT("common");
  const format = useFormats();
  const query = queryOf(filter);
  const address = (change: object) => `${base}?${queryOf({ ...filter, ...change }) || "view=all"}`;
  const clear = address(emptied);
  const filtered = address({ sort: undefined }) !== address({ ...emptied, sort: undefined });
  const problem = actionData?.problem;
  return (
    <>
      <title>
        {problem ? common("errorSummary.pageTitle", { title: t("queue.title") }) : t("queue.title")}
      </title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={problem ? [{ fieldId: "view-name", message: problem }] : []}
      />
      <PageHeader title={t("queue.title")} />
      <SavedViews
        base={base}
        views={views}
        current={view}
        query={query}
        problem={problem}
        common={[
          {
            href: `${base}?view=all`,
            label: t("queue.title"),
            current: !views.some((one) => one.id === view),
          },
        ]}
      />
      <LinkTabs
        label={t("queue.tabsLabel")}
        tabs={queueTabNames.map((name) => ({
          href: address({ tab: name }),
          label: t(`queue.tab.${name}`),
          current: name === filter.tab,
          count: `${format.number(counts[name].count)}${counts[name].more ? "+" : ""}`,
        }))}
      />
      <QueueFilters
        key={query}
        filter={filter}
        holders={loaderData.holders}
        employerName={loaderData.employerName}
        clear={filtered ? clear : undefined}
      />
      <QueueTable
        rows={rows}
        mayClaim={loaderData.mayClaim}
        mayApprove={loaderData.mayApprove}
        employerHref={(employer) => address({ employer })}
        empty={
          filtered ? (
            <EmptyState
              title={t("queue.filteredTitle")}
              action={<ButtonLink href={clear}>{t("queue.clear")}</ButtonLink>}
            >
              {t("queue.filteredBody")}
            </EmptyState>
          ) : (
            <EmptyState title={t("queue.emptyTitle")}>{t("queue.emptyBody")}</EmptyState>
          )
        }
      />
      {(next || cursor) && (
        <Pagination
          label={t("queue.pages")}
          {...(cursor && { newer: { href: address({}), label: t("queue.first") } })}
          {...(next && { older: { href: `${address({})}&cursor=${next}`, label: t("queue.next") } })}
        />
      )}
    </>
  );
}

const emptied = {
  ...{ holder: undefined, search: undefined, employer: undefined, clock: undefined },
  ...{ route: undefined, worst: undefined, exemption: undefined, hold: undefined },
};
