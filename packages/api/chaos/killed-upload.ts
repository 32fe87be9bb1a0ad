import type { TestDatabase } from "@causeway/db/test/database";
import { createTicket } from "../src/evidence/create-download-ticket.ts";
import { downloadEvidence } from "../src/evidence/download-evidence.ts";
import { listCaseEvidence } from "../src/evidence/list-evidence.ts";
import { sweepEvidence } from "../src/evidence/sweep-evidence.ts";
import { anEvidenceCase, type evidenceServices } from "../test/evidence-case.ts";
import { collect } from "../test/files.ts";
import { endless, untilKilled } from "../test/until-killed.ts";
import type { Dice } from "./dice.ts";
import { count, recovered, type Tally } from "./tally.ts";

/** A process that is killed while it uploads: every row has its whole file, every file its row, and both can be used at once. */
export async function killedUpload(
  db: TestDatabase,
  services: Awaited<ReturnType<typeof evidenceServices>>,
  dice: Dice,
  tally: Tally,
): Promise<void> {
  const { member, caseId } = await anEvidenceCase(db, services);
  const args = [db.url, services.directory, JSON.stringify(member.actor), caseId];
  const acknowledged = await untilKilled(endless.upload, args, dice() * 400);
  const since = performance.now();
  const listed = await listCaseEvidence(member, { caseId });
  recovered(tally, since);
  count(
    tally,
    acknowledged,
    listed.map(({ id }) => id),
  );
  for (const { id, bytes } of listed) {
    const { token } = await createTicket(member, { caseId, evidenceId: id });
    const whole = await collect((await downloadEvidence(member, { token })).content).catch(() => undefined);
    if (whole?.length !== bytes) tally.half += 1;
  }
  const tomorrow = () => new Date(Date.now() + 2 * 86_400_000);
  const sweep = () => sweepEvidence({ db: db.worker, storage: services.portal.storage, now: tomorrow });
  await sweep();
  const left = await sweep();
  if (left.unfinished + left.orphaned > 0) tally.half += 1;
}
