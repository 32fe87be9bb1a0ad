import { countOpenRequestsOf } from "@causeway/db/change-request";
import { listCases as findCases } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { awaitedParty, type CaseStatus } from "@causeway/rules/sponsorship-case/status";
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
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const page = await findCases(tx, {
      organisationId: ctx.actor.organisationId,
      size: rowsPerPage,
      cursor: input.cursor,
      ...(search ? { search } : {}),
      ...(input.status ? { statuses: [input.status] } : {}),
    });
    const asked = page.rows.filter((row) => row.status === "changes-requested").map((row) => row.id);
    const counts = asked.length > 0 ? await countOpenRequestsOf(tx, asked) : [];
    const open = (id: string, party: string) =>
      counts.find((one) => one.case_id === id && one.party === party)?.open_count ?? 0;
    const rows = page.rows.map((row) => ({
      ...row,
      move: awaitedParty(row.status, {
        employer: open(row.id, "employer"),
        candidate: open(row.id, "candidate"),
      }),
    }));
    return { rows, next: page.next };
  });
}
