import { setTimeout as wait } from "node:timers/promises";
import type { TestDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import type { MemberContext, Services } from "../src/context.ts";
import { submitCase } from "../src/sponsorship-case/submit-case.ts";
import { aReadyCase } from "../test/ready-case.ts";
import { endless, untilKilled } from "../test/until-killed.ts";
import type { Dice } from "./dice.ts";
import { count, recovered, type Tally } from "./tally.ts";

/**
 * A process that is killed while it hands in one case after the other: each is handed in with all that belongs to it, or
 * not at all. With `crash` it is the database that is killed, and started again, under it and under us: recovery then
 * counts from the start.
 */
export async function killedSubmit(
  db: TestDatabase,
  portal: Services,
  dice: Dice,
  tally: Tally,
  crash?: () => Promise<void>,
): Promise<void> {
  const people = await anEmployer(db).alone();
  const { kind, personId, organisationId, role } = people.owner;
  const actor = { kind, personId, organisationId, role };
  const cases: string[] = [];
  for (let n = 0; n < 6; n += 1) cases.push((await aReadyCase(db, people)).caseId);
  const [spare = "", ...toSubmit] = cases;
  const args = [db.url, JSON.stringify(actor), ...toSubmit];
  const acknowledged = await untilKilled(endless.submit, args, dice() * 400, crash);
  const since = performance.now();
  const request = { actor, requestId: "TEST", ip: "", now: () => new Date() };
  const ctx = { ...portal, ...request, db: db.portal } as unknown as MemberContext;
  await untilItWorks(() => submitCase(ctx, { caseId: spare }), crash ? patienceMs : 0);
  recovered(tally, since);
  await judge(db, tally, toSubmit, acknowledged);
}

/** Every part of a case that was handed in is there once; of the others there is none. */
async function judge(
  db: TestDatabase,
  tally: Tally,
  toSubmit: readonly string[],
  acknowledged: readonly string[],
): Promise<void> {
  const { rows } = await db.owner.query<{ id: string; parts: number[] }>(
    `select c.id, array[
       (c.status = 'submitted')::int,
       (select count(*)::int from case_revision r where r.case_id = c.id),
       (select count(*)::int from work_item w where w.case_id = c.id and w.status = 'submitted'),
       (select count(*)::int from audit_entry a where a.case_id = c.id and a.action = 'case.submitted'),
       -- Owner, preparer and reviewer, each once.
       (select coalesce(max(n), 0)::int from (select count(*) as n from email_message m where m.case_id = c.id group by recipient_email) x),
       (select case count(distinct recipient_email) when 0 then 0 when 3 then 1 else -1 end from email_message m where m.case_id = c.id)
     ] as parts from sponsorship_case c where c.id = any($1)`,
    [toSubmit],
  );
  const done = rows.filter(({ parts }) => parts.every((part) => part === 1)).map(({ id }) => id);
  const untouched = rows.filter(({ parts }) => parts.every((part) => part === 0));
  tally.duplicated += rows.filter(({ parts }) => parts.some((part) => part > 1)).length;
  tally.half += rows.length - done.length - untouched.length;
  count(tally, acknowledged, done);
}

const patienceMs = 60_000;

/** Nobody mends anything meanwhile: the same pool of connections must find its way back. */
async function untilItWorks(work: () => Promise<unknown>, longestMs: number): Promise<void> {
  for (const end = Date.now() + longestMs; ; await wait(50)) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
  }
}
