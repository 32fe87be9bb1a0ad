import { listPeople } from "@causeway/db/person";
import { ask } from "@causeway/db/read-as";
import { savedViewsOf } from "@causeway/db/saved-view";
import { withActor } from "@causeway/db/with-actor";
import type { WorkItem } from "@causeway/db/work-item";
import {
  countSecondLooks,
  countWorkItems,
  findQueueEmployer,
  listWorkItems,
  mostCounted,
  type QueueHolder,
} from "@causeway/db/work-queue";
import type { Locale } from "@causeway/rules/actor";
import { clockOf, dueDaysOf } from "@causeway/rules/sponsorship-case/clock";
import type { QueueFilter } from "@causeway/rules/sponsorship-case/list-filter";
import { type QueueTab, queueTabs } from "@causeway/rules/sponsorship-case/queue";
import { type CaseStatus, caseStatuses, whoseMove } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { reviewDays } from "../rule-set/in-force.ts";
import { viewOwner } from "../saved-view/saved-views.ts";
import { listHolders } from "./queue-people.ts";

export type QueueInput = QueueFilter & {
  cursor?: string | undefined;
  /** With one's own views of the queue and who may hold cases: a page shows all of it, and asks once. */
  withChoices?: boolean | undefined;
};

/** The agency's work, by the clock unless asked otherwise, with how much lies in each state. Nothing in it is personal. */
export async function listQueue(ctx: StaffContext, input: QueueInput) {
  const { personId } = ctx.actor;
  const today = hongKongDay(ctx.now());
  const holder = holderOf(input.holder, personId);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const allowed = await reviewDays(tx, today);
    const { rows, next } = await listWorkItems(tx, {
      ...queueQuery(input, today, allowed),
      holder,
      cursor: input.cursor,
    });
    const counts = await countWorkItems(tx, caseStatuses, holder);
    const drawn = await countSecondLooks(tx, queueTabs["second-look"], holder);
    const chosen = holder === "all" || holder === "nobody" ? [] : [holder.personId];
    const ids = rows.flatMap((row) => [row.reviewerId, row.approverId].filter((id) => id !== null));
    const people = await listPeople(tx, [...new Set([...ids, ...chosen])]);
    const names = new Map(people.map((person) => [person.id, person.name || person.email]));
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ""));
    return {
      counts: Object.fromEntries(
        Object.entries(queueTabs).map(([tab, statuses]) => [
          tab,
          tab === "second-look" ? capped(drawn) : countOf(counts, statuses),
        ]),
      ) as Record<QueueTab, { count: number; more: boolean }>,
      rows: rows.map((row) => ({
        ...thin(row, { today, allowed, locale: ctx.locale }),
        worst: row.worstVerdict,
        reviewer: nameOf(row.reviewerId),
        approver: nameOf(row.approverId),
        mine: row.reviewerId === personId || row.approverId === personId,
      })),
      next,
      employerName: input.employer ? await findQueueEmployer(tx, input.employer) : null,
      views: input.withChoices ? await ask(tx, savedViewsOf(viewOwner(ctx))) : [],
      holders: input.withChoices ? await listHolders(tx) : [],
      holderName: chosen[0] && chosen[0] !== personId ? nameOf(chosen[0]) : null,
    };
  });
}

function holderOf(said: QueueFilter["holder"], personId: string): QueueHolder {
  if (said === "all" || said === "nobody") return said;
  return { personId: said === "mine" ? personId : said };
}

/** The database's side of a filter. A tone of the clock is a span of due days, while it runs. */
function queueQuery(filter: QueueFilter, today: string, allowed: number) {
  const { tab, clock, search, employer, route, worst, exemption, hold } = filter;
  const days = clock ? dueDaysOf(clock, today, allowed) : null;
  const statuses = queueTabs[tab].filter((status) => !clock || whoseMove(status) === "agency");
  return {
    statuses: statuses as readonly CaseStatus[],
    search,
    organisationId: employer,
    dueFrom: days?.from,
    dueTo: days?.to,
    path: route,
    exemption,
    worst,
    // A clock that is held shows no tone.
    held: clock ? false : hold === undefined ? undefined : hold === "held",
    secondLook: tab === "second-look",
    // What is over waits for nobody: the newest first.
    sort: filter.sort ?? (tab === "closed" ? ("newest" as const) : ("clock" as const)),
  };
}

/** Counting stops at a hundred, where it no longer says anything and would cost a walk through the table. */
function countOf(counts: ReadonlyMap<CaseStatus, number>, statuses: readonly CaseStatus[]) {
  return capped(statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0));
}

function capped(count: number) {
  return { count: Math.min(count, mostCounted - 1), more: count >= mostCounted };
}

/** What any staff may know of a case; the clock only while the agency is the one who is waited for, and works. */
export function thin(
  row: Omit<WorkItem, "worstVerdict">,
  { today, allowed, locale }: { today: string; allowed: number; locale: Locale },
) {
  const { organisationId, caseId, reference, title, status, path } = row;
  const running = whoseMove(status) === "agency" && row.clockDueOn !== null && row.heldAt === null;
  const name = { nameEn: row.organisationName, nameZh: row.organisationNameZh };
  return {
    ...{ organisationId, caseId, reference, title, status, path },
    organisationName: organisationNameOf(name, locale),
    exemption: row.exemptionVerdict,
    openRequests: row.openRequests,
    answersOverdueSince: overdueSince(row, today),
    submittedAt: row.submittedAt,
    secondLook: row.secondLook,
    hold: row.holdReason && row.heldAt && { reason: row.holdReason, heldAt: row.heldAt },
    clock:
      running && row.clockDueOn ? clockOf(row.clockDueOn.toISOString().slice(0, 10), today, allowed) : null,
  };
}

/** The day by which the parties were to answer, once it has passed; nothing is refused by itself. */
function overdueSince({ answersDueOn }: Pick<WorkItem, "answersDueOn">, today: string): string | null {
  const day = answersDueOn?.toISOString().slice(0, 10);
  return day && day < today ? day : null;
}
