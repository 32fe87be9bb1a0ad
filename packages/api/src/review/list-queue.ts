import { listPeople } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { countWorkItems, listWorkItems, type QueueQuery, type WorkItem } from "@causeway/db/work-item";
import { clockOf } from "@causeway/rules/sponsorship-case/clock";
import { type QueueTab, queueTabs } from "@causeway/rules/sponsorship-case/queue";
import { whoseMove } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";

export type QueueInput = {
  tab: QueueTab;
  holder: "mine" | "nobody" | "all";
  search?: string | undefined;
  cursor?: string | undefined;
};

/** The agency's work, longest waiting first, with how much lies in each state. Nothing in it is personal data. */
export async function listQueue(ctx: StaffContext, input: QueueInput) {
  const { personId } = ctx.actor;
  const today = hongKongDay(ctx.now());
  const holder: QueueQuery["holder"] = input.holder === "mine" ? { personId } : "nobody";
  const held = input.holder === "all" ? {} : { holder };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { rows, next } = await listWorkItems(tx, {
      ...held,
      statuses: queueTabs[input.tab],
      ...(input.search ? { search: input.search } : {}),
      cursor: input.cursor,
    });
    const counts = await countWorkItems(tx, held);
    const ids = rows.flatMap((row) => [row.reviewerId, row.approverId].filter((id) => id !== null));
    const names = new Map(
      (await listPeople(tx, ids)).map((person) => [person.id, person.name || person.email]),
    );
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ""));
    return {
      counts: Object.fromEntries(
        Object.entries(queueTabs).map(([tab, statuses]) => [
          tab,
          statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
        ]),
      ) as Record<QueueTab, number>,
      rows: rows.map((row) => ({
        ...thin(row, today),
        reviewer: nameOf(row.reviewerId),
        approver: nameOf(row.approverId),
        mine: row.reviewerId === personId || row.approverId === personId,
      })),
      next,
    };
  });
}

/** What any staff may know of a case; the clock only while the agency is the one who is waited for. */
export function thin(row: WorkItem, today: string) {
  const { organisationId, caseId, reference, organisationName, title, status, path } = row;
  const running = whoseMove(status) === "agency" && row.clockDueOn !== null;
  return {
    ...{ organisationId, caseId, reference, organisationName, title, status, path },
    exemption: row.exemptionVerdict,
    openRequests: row.openRequests,
    submittedAt: row.submittedAt,
    clock: running && row.clockDueOn ? clockOf(row.clockDueOn.toISOString().slice(0, 10), today) : null,
  };
}
