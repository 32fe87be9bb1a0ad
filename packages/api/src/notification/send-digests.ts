import type { Database } from "@causeway/db/client";
import {
  type DigestOf,
  type HeldEmail,
  isStillAddressed,
  listDueDigests,
  settleEmailsDigested,
  takeHeldEmails,
} from "@causeway/db/digest";
import { listPeople } from "@causeway/db/person";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { DigestGroup } from "@causeway/email/templates";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { hongKongDay } from "../clock.ts";
import type { Logger } from "../log.ts";
import { sendEmail } from "../mail/send-email.ts";
import { mayDigestNow } from "./digest-time.ts";
import { letterOfRow, type RowReader } from "./letter-of-row.ts";
import { rowReader } from "./row-reader.ts";

export type DigestServices = { db: Database; log: Logger; now(): Date };

const batch = 200;
/** Gmail cuts a message at 102 kB; what does not fit goes into a second one. */
const mostInOne = 40;

/**
 * Sends every digest that is due: for each person and organisation one mail, in one transaction with the note on each
 * message that it went along. A person of two organisations gets two: neither may read of the other in its own record.
 * Returns how many were sent; none outside working hours in Hong Kong.
 */
export async function sendDigests({ db, log, now }: DigestServices): Promise<number> {
  const at = now();
  if (!mayDigestNow(at)) return 0;
  const due = await withActor(db, { kind: "worker" }, (tx) => listDueDigests(tx, at, batch));
  let sent = 0;
  for (const digest of due) {
    const { organisationId } = digest;
    const gathered = await withActor(db, { kind: "worker", organisationId }, (tx) =>
      sendDigest(tx, digest, at),
    );
    if (gathered > 0) sent += 1;
  }
  if (due.length > 0) log.info({ due: due.length, sent }, "digests");
  return sent;
}

async function sendDigest(tx: Tx, digest: DigestOf, now: Date): Promise<number> {
  const { personId, organisationId } = digest;
  const mails = await takeHeldEmails(tx, { ...digest, limit: mostInOne }, now);
  if (mails.length === 0) return 0;
  const [person] = await listPeople(tx, [personId]);
  if (!person || !(await isStillAddressed(tx, digest))) {
    await settleEmailsDigested(tx, { mails, digestId: null, now });
    return 0;
  }
  const staff = organisationId === agencyOrganisationId;
  const digestId = await sendEmail(tx, {
    organisationId,
    template: "digest",
    props: {
      period: mails.some((mail) => mail.delivery === "daily") ? "daily" : "weekly",
      on: hongKongDay(now),
      count: mails.length,
      groups: groupsOf(mails, await rowReader(tx, person.locale)),
      link: { app: staff ? "admin" : "portal", path: "/notices" },
    },
    to: { email: person.email, personId, locale: person.locale },
  });
  await settleEmailsDigested(tx, { mails, digestId, now });
  return mails.length;
}

/** By case, in the order in which something first happened; the last message says whose move it is. */
function groupsOf(mails: readonly HeldEmail[], reader: RowReader): DigestGroup[] {
  const byCase = Map.groupBy(mails, (mail) => `${mail.organisationId} ${mail.caseId ?? mail.id}`);
  return [...byCase.values()].flatMap((group) => {
    const letters = group.flatMap((mail) => {
      const letter = letterOfRow(mail, reader);
      return letter ? [{ letter, day: hongKongDay(mail.createdAt) }] : [];
    });
    const last = letters.at(-1);
    if (!last) return [];
    return {
      title: last.letter.caseTitle ?? last.letter.title,
      reference: last.letter.caseReference,
      turn: last.letter.turn,
      lines: letters.map(({ letter, day }) => ({ day, text: letter.title })),
    };
  });
}
