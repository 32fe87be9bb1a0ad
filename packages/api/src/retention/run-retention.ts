import { deleteExpired } from "@causeway/db/expired";
import { newId } from "@causeway/db/ids";
import {
  emptyOldMails,
  keepDue,
  listEndedCases,
  listTenants,
  recordRetentionRun,
} from "@causeway/db/retention";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { otherMailDays } from "@causeway/rules/retention/plan";
import { daysLater, hongKongDay } from "../clock.ts";
import { listAskedFor } from "./asked-for.ts";
import { type FoundDue, findDue } from "./find-due.ts";
import { type ErasureServices, runErasures } from "./run-erasures.ts";
import { tellRecordsDue, waitingOf, weekToTell } from "./tell-records-due.ts";

/**
 * The night's work: lists what is due for two people to decide on and tells the administrators once a week, removes by
 * itself what needs nobody's decision, goes on with erasures that broke off, and leaves a report.
 */
export async function runRetention(services: ErasureServices): Promise<void> {
  const { db, log, now } = services;
  const at = now();
  const found: FoundDue[] = [];
  let requests = 0;
  for (const organisationId of await withActor(db, { kind: "worker" }, listTenants)) {
    await withActor(db, { kind: "worker", organisationId }, async (tx) => {
      const due = findDue(await listEndedCases(tx, organisationId), hongKongDay(at));
      await keepDue(
        tx,
        organisationId,
        due.map(({ standing: _, ...record }) => record),
        at,
      );
      found.push(...due);
      requests += (await listAskedFor(tx)).length;
    });
  }
  const removed = await withActor(db, { kind: "worker" }, async (tx) => ({
    ...(await deleteExpired(tx, { webhooksBefore: daysLater(at, -30) })),
    mails: await emptyOldMails(tx, daysLater(at, -otherMailDays)),
  }));
  const waiting = waitingOf(found, requests);
  const run = { id: newId(), at, due: waiting.due, held: waiting.held, removed };
  await withActor(db, { kind: "worker", organisationId: agencyOrganisationId }, async (tx) => {
    const week = weekToTell(waiting, hongKongDay(at));
    const tells = await recordRetentionRun(tx, { organisationId: agencyOrganisationId, ...run }, week);
    if (tells) await tellRecordsDue(tx, waiting);
  });
  log.info(run, "retention");
  await runErasures(services);
}

/** What would be found due on a day, as the cases stand now. Writes and removes nothing. */
export async function previewRetention(db: ErasureServices["db"], on: string): Promise<FoundDue[]> {
  const found: FoundDue[] = [];
  for (const organisationId of await withActor(db, { kind: "worker" }, listTenants)) {
    const cases = await withActor(db, { kind: "worker", organisationId }, (tx) =>
      listEndedCases(tx, organisationId),
    );
    found.push(...findDue(cases, on));
  }
  return found.toSorted(
    (one, other) => one.dueOn.localeCompare(other.dueOn) || one.reference.localeCompare(other.reference),
  );
}
