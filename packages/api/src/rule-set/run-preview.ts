import type { Database } from "@causeway/db/client";
import {
  beginPreview,
  type CaseToAssess,
  countCasesToAssess,
  listCasesToAssess,
  savePreview,
  saveTurned,
  type TurnCount,
  type TurnedVerdict,
  takePreview,
} from "@causeway/db/rule-set-preview";
import { withActor } from "@causeway/db/with-actor";
import { impactOf } from "@causeway/rules/rule-set/impact";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { caseStatuses, isClosed } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { Logger } from "../log.ts";
import { readVersion } from "./read-version.ts";

export type PreviewServices = { db: Database; log: Logger; now(): Date };
export type PreviewDone = { versionId: string; cases: number; casesTurned: number; verdicts: number };

const worker = { kind: "worker" } as const;
const openStatuses = caseStatuses.filter((status) => !isClosed(status));
/** A statement loads so many cases; between two of them the process attends to its mail. */
const batch = 2000;
/** Longer than any preview takes: whoever began it has been killed. */
const lostAfterMs = 5 * 60_000;

/**
 * Works out what the longest waiting version does to every open case, on its first day or today if that has passed, from
 * the answers as they stand: what the employer's own pages would say. Null when nothing waits.
 */
export async function runPreview(services: PreviewServices): Promise<PreviewDone | null> {
  const { db, log, now } = services;
  const began = now();
  const lostBefore = new Date(began.getTime() - lostAfterMs);
  const versionId = await withActor(db, worker, (tx) => takePreview(tx, began, lostBefore));
  if (versionId === null) return null;
  try {
    return await assessAll(services, versionId);
  } catch (error) {
    log.error({ error, versionId }, "preview failed");
    const failed = { versionId, state: "failed" as const, casesDone: 0, casesTurned: 0, counts: [] };
    await withActor(db, worker, (tx) => savePreview(tx, { ...failed, finishedAt: now() }));
    return { versionId, cases: 0, casesTurned: 0, verdicts: 0 };
  }
}

async function assessAll({ db, now }: PreviewServices, versionId: string): Promise<PreviewDone> {
  const { impact, onDay } = await withActor(db, worker, async (tx) => {
    const { payload, before, after, changes } = await readVersion(tx, versionId, now());
    const today = hongKongDay(now());
    const onDay = [payload.from, today].toSorted()[1] ?? today;
    const casesTotal = await countCasesToAssess(tx, openStatuses);
    await beginPreview(tx, { versionId, edition: before.edition, onDay, casesTotal });
    return { impact: impactOf(before, after, changes), onDay };
  });
  const counts = new Map<string, TurnCount>();
  const tally = { cases: 0, casesTurned: 0, verdicts: 0 };
  const save = (state: "running" | "done", finishedAt: Date | null, turned: TurnedVerdict[]) =>
    withActor(db, worker, async (tx) => {
      await saveTurned(tx, versionId, turned);
      const sums = { casesDone: tally.cases, casesTurned: tally.casesTurned, counts: [...counts.values()] };
      await savePreview(tx, { versionId, state, ...sums, finishedAt });
    });
  // Where no verdict reads what changes, no case is loaded to be told so.
  let after: CaseToAssess | undefined;
  while (impact.reaches.length > 0) {
    const cases = await withActor(db, worker, (tx) =>
      listCasesToAssess(tx, { statuses: openStatuses, after, take: batch }),
    );
    const turned = cases.flatMap(({ organisationId, caseId, answers }) => {
      const found = impact.turned({ id: caseId, on: onDay, facts: factsOf(answers) });
      if (found.length > 0) tally.casesTurned += 1;
      return found.map(({ rule, before, after, because }) => {
        count(counts, { rule, before, after });
        return { organisationId, caseId, rule, place: tally.verdicts++, before, after, because };
      });
    });
    tally.cases += cases.length;
    await save("running", null, turned);
    if (cases.length < batch) break;
    after = cases.at(-1);
  }
  await save("done", now(), []);
  return { versionId, ...tally };
}

function count(counts: Map<string, TurnCount>, turn: Omit<TurnCount, "count">): void {
  const key = `${turn.rule} ${turn.before} ${turn.after}`;
  const known = counts.get(key) ?? { ...turn, count: 0 };
  counts.set(key, { ...known, count: known.count + 1 });
}
