import {
  countDecided,
  countEntered,
  countRequestReasons,
  type DecidedCount,
  type EnteredCount,
  type MonthWaits,
  measureStages,
  measureWaits,
  type ReasonCount,
  type StageDays,
} from "@causeway/db/case-figures";
import { withActor } from "@causeway/db/with-actor";
import { workingDayCounts } from "@causeway/rules/calendar/working-day-count";
import {
  figureRoutes,
  outcomeStates,
  volumeStates,
  type WaitedFor,
  waitedFor,
} from "@causeway/rules/figures/measures";
import { type FiguresFilter, spanOf } from "@causeway/rules/figures/period";
import { type CaseStatus, caseStatuses, isClosed } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";

/**
 * The agency's work in a span of time: volume, the time that stages take and for whom cases wait, why changes are asked
 * for, what comes of each path, and whether like cases are decided alike. Counted from the history of states.
 */
export async function showFigures(ctx: StaffContext, filter: FiguresFilter) {
  const span = spanOf(filter, hongKongDay(ctx.now()));
  const query = { from: span.from, to: span.to, route: filter.route };
  const calendar = workingDayCounts();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const entered = await countEntered(tx, query);
    const decided = await countDecided(tx, query);
    return {
      span,
      volume: span.months.map((month) => ({
        month,
        ...countsOf(
          volumeStates,
          entered.filter((one) => one.month === month),
        ),
      })),
      stages: orderedStages(await measureStages(tx, query, calendar)),
      waits: everyMonth(span.months, await measureWaits(tx, query, calendar)),
      reasons: reasonsByParty(await countRequestReasons(tx, query)),
      outcomes: figureRoutes
        .map((route) => ({
          route,
          ...countsOf(
            outcomeStates,
            entered.filter((one) => one.route === route),
          ),
        }))
        .filter((row) => row.route !== "none" || outcomeStates.some((state) => row[state] > 0)),
      drift: span.months.flatMap((month) =>
        figureRoutes.map((route) => driftOf(month, route, { entered, decided })),
      ),
    };
  });
}

function countsOf<State extends CaseStatus>(states: readonly State[], entered: readonly EnteredCount[]) {
  return Object.fromEntries(
    states.map((state) => [
      state,
      entered.filter((one) => one.status === state).reduce((sum, one) => sum + one.count, 0),
    ]),
  ) as Record<State, number>;
}

/** In the order in which a case goes through them; what is closed is left by nobody. */
function orderedStages(stages: readonly StageDays[]): StageDays[] {
  return caseStatuses
    .filter((status) => !isClosed(status))
    .map(
      (status) =>
        stages.find((one) => one.status === status) ?? {
          ...{ status, count: 0, median: null, most: null, uncounted: 0 },
        },
    );
}

function everyMonth(months: readonly string[], waits: readonly MonthWaits[]): MonthWaits[] {
  const nothing = Object.fromEntries(waitedFor.map((who) => [who, 0])) as Record<WaitedFor, number>;
  return months.map((month) => waits.find((one) => one.month === month) ?? { month, cases: 0, ...nothing });
}

function reasonsByParty(counts: readonly ReasonCount[]) {
  const of = (reason: string, party: ReasonCount["party"]) =>
    counts.find((one) => one.reason === reason && one.party === party)?.count ?? 0;
  return [...new Set(counts.map((one) => one.reason))]
    .map((reason) => ({ reason, employer: of(reason, "employer"), candidate: of(reason, "candidate") }))
    .sort((a, b) => b.employer + b.candidate - a.employer - a.candidate);
}

type Counted = { entered: readonly EnteredCount[]; decided: readonly DecidedCount[] };

/** What was decided in a month on one path, by the agency and by Immigration, and how often unlike its like cases. */
function driftOf(month: string, route: (typeof figureRoutes)[number], { entered, decided }: Counted) {
  const here = decided.filter((one) => one.month === month && one.route === route);
  const sum = (of: (one: DecidedCount) => number) => here.reduce((so, one) => so + of(one), 0);
  const { granted, refused } = countsOf(
    ["granted", "refused"],
    entered.filter((one) => one.month === month && one.route === route),
  );
  return {
    ...{ month, route, granted, refused },
    approved: sum((one) => (one.outcome === "approved" ? one.count : 0)),
    declined: sum((one) => (one.outcome === "declined" ? one.count : 0)),
    compared: sum((one) => one.compared),
    differed: sum((one) => one.differed),
  };
}
