import { listCases as findCases } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { type CaseStatus, whoseMove } from "@causeway/rules/sponsorship-case/status";
import type { MemberContext } from "../context.ts";

export interface CaseListInput {
  search?: string | undefined;
  status?: CaseStatus | undefined;
  cursor?: string | undefined;
}

const rowsPerPage = 25;

/** One page of the organisation's cases, newest change first. */
export async function listCases(ctx: MemberContext, input: CaseListInput) {
  const search = input.search?.trim();
  const page = await withActor(ctx.db, ctx.actor, (tx) =>
    findCases(tx, {
      organisationId: ctx.actor.organisationId,
      size: rowsPerPage,
      cursor: input.cursor,
      ...(search ? { search } : {}),
      ...(input.status ? { statuses: [input.status] } : {}),
    }),
  );
  return { rows: page.rows.map((row) => ({ ...row, move: whoseMove(row.status) })), next: page.next };
}
