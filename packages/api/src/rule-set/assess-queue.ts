import type { Database } from "@causeway/db/client";
import {
  findQueueAssessment,
  holdQueueAssessment,
  holdWorkItems,
  listQueuedCases,
  type QueueAssessment,
  type QueuedCase,
  type QueueVerdicts,
  saveQueueAssessment,
  saveQueueVerdicts,
} from "@causeway/db/queue-assessment";
import { newestEditionAt } from "@causeway/db/rule-set";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { assessUnder } from "@causeway/rules/law/assess";
import type { Law } from "@causeway/rules/law/law";
import { restsOnCandidate, reviewedFacts } from "@causeway/rules/review/reviewed";
import { queueVerdicts } from "@causeway/rules/review/worst-verdict";
import { lastTurn } from "@causeway/rules/rule-set/last-turn";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { caseStatuses, isClosed } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay, minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { equalBytes } from "../keys.ts";
import type { Logger } from "../log.ts";
import { groundsHash } from "../review/reviewed-case.ts";
import { lawInForce } from "./in-force.ts";

export type QueueServices = { db: Database; keys: Context["keys"]; log: Logger; now(): Date };

const openStatuses = caseStatuses.filter((status) => status !== "draft" && !isClosed(status));
/** So many cases are held from everybody else while they are assessed: a few hundredths of a second. */
const mostHeld = 300;
/** Longer than any transaction lives: what began under the law of before has ended by then. */
const underLawOfBefore = 1;

/**
 * Brings the verdicts by which the queue is narrowed up to the law of today, once after each time it turned: every open
 * case, batch by batch, each a transaction that also says how far it came, so that another worker goes on where one was
 * killed. Stored assessments stay as they were. Null when nothing was to be done.
 *
 * Whoever writes a case's verdicts under the new law by himself is never overwritten by older ones. A transaction that began
 * under the law of before may still write by it; what was assessed within its lifetime is assessed once more.
 */
export async function assessQueue(
  services: QueueServices,
  { batch = mostHeld } = {},
): Promise<Pick<QueueAssessment, "law" | "cases" | "changed"> | null> {
  for (let last: QueueAssessment | null = null; ; ) {
    const done: QueueAssessment | null = await withActor(services.db, { kind: "worker" }, (tx) =>
      assessBatch(services, tx, batch),
    );
    if (done === null || done.finishedAt) {
      const shown = done ?? last;
      return shown && { law: shown.law, cases: shown.cases, changed: shown.changed };
    }
    last = done;
  }
}

/** The next batch; null when none is left, or another worker is at it. */
async function assessBatch(services: QueueServices, tx: Tx, batch: number): Promise<QueueAssessment | null> {
  const now = services.now();
  const today = hongKongDay(now);
  const { law } = await lawInForce(tx);
  const turnedOn = lastTurn(law, today);
  const fresh: QueueAssessment = {
    ...{ law: `${law.id} ${law.digest()}`, turnedOn, after: null },
    ...{ startedAt: now, finishedAt: null, cases: 0, changed: 0 },
  };
  const settled = minutesLater(await turnedAt(tx, turnedOn), underLawOfBefore);
  const isDue = (kept: QueueAssessment | null) =>
    kept?.law !== fresh.law ||
    kept.turnedOn !== turnedOn ||
    kept.finishedAt === null ||
    (kept.startedAt < settled && now >= settled);
  if (!isDue(await findQueueAssessment(tx))) return null;
  const kept = await holdQueueAssessment(tx, fresh);
  if (!kept || !isDue(kept)) return null;
  const goesOn = kept.law === fresh.law && kept.turnedOn === turnedOn && kept.finishedAt === null;
  const begun = goesOn ? kept : fresh;

  const keys = await holdWorkItems(tx, { statuses: openStatuses, after: begun.after, take: batch });
  const cases = await listQueuedCases(tx, keys);
  const verdicts = cases.map((one) => verdictsOf(services, law, one, today));
  const changed = await saveQueueVerdicts(tx, verdicts);

  const after = keys.at(-1) ?? begun.after;
  const saved: QueueAssessment = {
    ...{ ...begun, after, cases: begun.cases + cases.length, changed: begun.changed + changed },
    finishedAt: keys.length < batch ? now : null,
  };
  await saveQueueAssessment(tx, saved);
  return saved;
}

/** When the law began to say what it says: with its edition, or as its day began in Hong Kong. */
async function turnedAt(tx: Tx, turnedOn: string): Promise<Date> {
  const published = await newestEditionAt(tx);
  const day = new Date(`${turnedOn}T00:00:00+08:00`);
  return published && published > day ? published : day;
}

/**
 * By the law of the day, or of the day on which it was lodged. What a reviewer found counts while it rests on the same
 * answers: those of the employer are compared; the candidate's are not opened for this, so a finding that rests on hers
 * counts while nothing of the case was written since.
 */
function verdictsOf(
  services: QueueServices,
  law: Law,
  { organisationId, caseId, status, answers, findings, filedOn }: QueuedCase,
  today: string,
): QueueVerdicts {
  const key = { organisationId, caseId };
  const told = factsOf(answers);
  const stands = ({ question, grounds, untouched }: QueuedCase["findings"][number]) =>
    restsOnCandidate(question)
      ? untouched
      : equalBytes(
          groundsHash({ keys: services.keys, actor: key }, told, question),
          Buffer.from(grounds, "base64"),
        );
  const facts = reviewedFacts(told, { raised: [], findings: findings.filter(stands) });
  const on = status === "filed" && filedOn ? filedOn : today;
  return { ...key, ...queueVerdicts(assessUnder(law, facts, on)) };
}
