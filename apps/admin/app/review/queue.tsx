import { useT } from "@causeway/messages/react";
import { may } from "@causeway/rules/permissions";
import { type QueueTab, queueTabNames } from "@causeway/rules/sponsorship-case/queue";
import { ButtonLink } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/queue.ts";
import { QueueTable } from "./queue-table.tsx";

const holders = ["all", "mine", "nobody"] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller, actor } = admin(context);
  const query = new URL(request.url).searchParams;
  const tab = queueTabNames.find((name) => name === query.get("tab")) ?? "open";
  const holder = holders.find((name) => name === query.get("holder")) ?? "all";
  const search = query.get("search")?.trim().slice(0, 120) ?? "";
  const cursor = query.get("cursor")?.slice(0, 300);
  const page = await caller.review.queue({ tab, holder, search, cursor });
  const mayClaim = actor.kind === "staff" && actor.roles.includes("reviewer");
  return { ...page, tab, holder, search, cursor, mayClaim, mayApprove: may(actor, "decision.approve") };
}

/** The agency's work by state, the longest waiting first. */
export default function Queue({ loaderData }: Route.ComponentProps) {
  const { tab, holder, search, counts, rows, next, cursor } = loaderData;
  const t = useT("review");
  const address = (change: Partial<View>) => hrefOf({ tab, holder, search, ...change });
  const filtered = holder !== "all" || search !== "";
  return (
    <>
      <title>{t("queue.title")}</title>
      <PageHeader title={t("queue.title")} />
      <LinkTabs
        label={t("queue.tabsLabel")}
        tabs={queueTabNames.map((name) => ({
          href: address({ tab: name }),
          label: t(`queue.tab.${name}`),
          current: name === tab,
          count: counts[name],
        }))}
      />
      <FilterBar
        label={t("queue.filter")}
        submit={t("queue.show")}
        {...(filtered && {
          clear: { href: hrefOf({ tab, holder: "all", search: "" }), label: t("queue.clear") },
        })}
      >
        <input type="hidden" name="tab" value={tab} />
        <Field label={t("queue.holder")}>
          <Select
            name="holder"
            defaultValue={holder}
            options={holders.map((value) => ({ value, label: t(`queue.${value}`) }))}
          />
        </Field>
        <Field label={t("queue.search")}>
          <TextInput name="search" type="search" defaultValue={search} width="md" />
        </Field>
      </FilterBar>
      <QueueTable
        rows={rows}
        mayClaim={loaderData.mayClaim}
        mayApprove={loaderData.mayApprove}
        empty={
          filtered ? (
            <EmptyState
              title={t("queue.filteredTitle")}
              action={
                <ButtonLink href={hrefOf({ tab, holder: "all", search: "" })}>{t("queue.clear")}</ButtonLink>
              }
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
          {...(next && { older: { href: address({ cursor: next }), label: t("queue.next") } })}
        />
      )}
    </>
  );
}

type View = { tab: QueueTab; holder: (typeof holders)[number]; search: string; cursor?: string };

function hrefOf({ tab, holder, search, cursor }: View): string {
  const query = new URLSearchParams({ tab });
  if (holder !== "all") query.set("holder", holder);
  if (search) query.set("search", search);
  if (cursor) query.set("cursor", cursor);
  return `/queue?${query}`;
}
