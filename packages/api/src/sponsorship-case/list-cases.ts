import { listCases as findCases } from "@causeway/db/case-list";
import { readAs } from "@causeway/db/read-as";
import { savedViewsOf } from "@causeway/db/saved-view";
import { statusesOf } from "@causeway/rules/sponsorship-case/case-list";
import type { CaseListFilter } from "@causeway/rules/sponsorship-case/list-filter";
import { awaitedParty } from "@causeway/rules/sponsorship-case/status";
import type { MemberContext } from "../context.ts";
import { viewOwner } from "../saved-view/saved-views.ts";

export type CaseListInput = CaseListFilter & {
  cursor?: string | undefined;
  /** With one's own views of the list: a page shows both, and asks once. */
  withViews?: boolean | undefined;
};

const rowsPerPage = 25;

/** One page of the organisation's cases, as filtered and ordered. */
export async function listCases(ctx: MemberContext, input: CaseListInput) {
  const { page, views } = await readAs(ctx.db, ctx.actor, {
    page: findCases({ ...caseListQuery(ctx, input), size: rowsPerPage, cursor: input.cursor }),
    ...(input.withViews && { views: savedViewsOf(viewOwner(ctx)) }),
  });
  // What a list shows, and no more: every field travels twenty-five times.
  const rows = page.rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    status: row.status,
    title: row.title,
    candidateName: row.candidateName,
    candidateState: row.candidateState,
    held: row.held,
    updatedAt: row.updatedAt,
    move: awaitedParty(row.status, {
      employer: row.openRequests?.employer ?? 0,
      candidate: row.openRequests?.candidate ?? 0,
    }),
  }));
  return { rows, next: page.next, views: views ?? [] };
}

/** The database's side of a filter: one for the list and for its copy as a file. */
export function caseListQuery(ctx: MemberContext, filter: CaseListFilter) {
  return {
    organisationId: ctx.actor.organisationId,
    search: filter.q,
    statuses: statusesOf(filter),
    createdBy: filter.by === "me" ? ctx.actor.personId : undefined,
    archived: filter.shelf === "archived",
    sort: filter.sort,
  };
}
